import { readFileSync } from "node:fs";
import type { OpenWorkbench } from "./open-workbench";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/**
 * Colours that are still changing after a button was enabled are no one's colours: at most 10 seconds until the pane has
 * been at rest for a moment, since one step of its work often follows another.
 */
const AT_REST = `(async () => {
  for (let tries = 0, calm = 0; tries < 200 && calm < 5; tries++) {
    const moving = document.getAnimations().filter(({ playState, effect }) => playState === "running" && effect.getComputedTiming().endTime !== Infinity);
    const isAtRest = moving.length === 0 && !document.querySelector("[role=status] [role=progressbar]");
    calm = isAtRest ? calm + 1 : 0;
    await new Promise((done) => { setTimeout(done, 50); });
  }
})()`;

/** Rules of accessibility that the pane breaks, with the elements that do. */
export async function violationsIn({ inPane }: OpenWorkbench): Promise<readonly string[]> {
  await inPane(AXE);
  await inPane(AT_REST);
  return inPane<string[]>(
    "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))",
  );
}
