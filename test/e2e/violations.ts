import { readFileSync } from "node:fs";
import type { OpenWorkbench } from "./open-workbench";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/**
 * Colours that are still changing after a button was enabled are no one's colours, and the pane may begin to check while
 * axe looks: without transitions, as for people who want no motion, a button is enabled or disabled and nothing between.
 * At most 5 seconds until the pane is at rest.
 */
const AT_REST = `(async () => {
  const still = new CSSStyleSheet();
  still.replaceSync("*, *::before, *::after { transition: none !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  for (let tries = 0; tries < 100; tries++) {
    if (!document.querySelector("[role=status] [role=progressbar]")) return;
    await new Promise((done) => { setTimeout(done, 50); });
  }
})()`;

/** Rules of accessibility that the pane breaks, with the elements that do. */
export async function violationsIn({ inPane }: Pick<OpenWorkbench, "inPane">): Promise<readonly string[]> {
  await inPane(AXE);
  await inPane(AT_REST);
  return inPane<string[]>(
    "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))",
  );
}
