/**
 * How long the pane leaves a click unheard while six sample reports become a regional workbook in a browser:
 * `npm run -s build` first, then `npm run -s bench:pane`.
 */
import { startBrowser, type OpenWorkbench } from "../e2e/open-workbench";
import { sampleFiles } from "../e2e/sample-files";

/** Longer tasks are felt, in milliseconds. */
const FELT = 50;

/** Whose a task is: the stand-in for Excel works on the same thread as the pane. */
const OWN = ["self", "multiple-contexts"];

interface Task {
  readonly whose: string;
  readonly start: number;
  readonly took: number;
}

interface Watched {
  readonly tasks: readonly Task[];
  /** When the status line said what. */
  readonly said: readonly { readonly at: number; readonly text: string }[];
  readonly now: number;
}

/** Runs in every frame before its own scripts. */
const WATCH = `
  globalThis.watched = { tasks: [], said: [] };
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      globalThis.watched.tasks.push({ whose: name, start: startTime, took: duration });
  }).observe({ type: "longtask" });
  new MutationObserver(() => {
    const text = document.querySelector("[role=status]")?.textContent ?? "";
    if (globalThis.watched.said.at(-1)?.text !== text) globalThis.watched.said.push({ at: performance.now(), text });
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

/** A moment later, so that the browser has told of the last task. */
const TOLD = `new Promise((done) => setTimeout(() => done({ ...globalThis.watched, now: performance.now() }), 500))`;

function line(name: string, { tasks }: Watched, from: number, to: number): string {
  const within = tasks.filter(({ start }) => start >= from && start < to);
  const told = (some: readonly Task[]): string => {
    const felt = some.filter(({ took }) => took > FELT).map(({ took }) => took);
    return `${String(felt.length)} tasks over ${String(FELT)} ms (longest ${Math.max(0, ...felt).toFixed(0)} ms)`;
  };
  const own = within.filter(({ whose }) => OWN.includes(whose));
  const others = within.filter(({ whose }) => !OWN.includes(whose));
  return `${name}: ${told(own)} in ${((to - from) / 1000).toFixed(1)} s; the stand-in for Excel ${told(others)}`;
}

async function merge({ pane, inPane }: OpenWorkbench): Promise<void> {
  const { now: begun } = await inPane<Watched>(TOLD);
  await pane.locator("input[type=file][multiple]").setInputFiles(await sampleFiles());
  await pane.getByRole("checkbox").waitFor();
  const drafted = await inPane<Watched>(TOLD);
  const counted = drafted.said.filter(({ text }) => / of 6: /.test(text));
  const dry = drafted.said.find(({ at }) => at > (counted.at(-1)?.at ?? Infinity))?.at ?? drafted.now;
  await pane.getByRole("checkbox").check();
  const { now: asked } = await inPane<Watched>(TOLD);
  await pane.getByRole("button", { name: /^Write/ }).click();
  await pane.getByText(/6 reports merged/).waitFor();
  const written = await inPane<Watched>(TOLD);
  process.stdout.write(
    [
      `${String(counted.length)} of 6 files were named while they were read`,
      line("reading and checking", drafted, counted[0]?.at ?? begun, dry),
      line("dry run and its picture", drafted, dry, drafted.now),
      line("writing", written, asked, written.now),
      "",
    ].join("\n"),
  );
}

async function main(): Promise<void> {
  const browser = await startBrowser(3720);
  try {
    const bench = await browser.open({ prepare: async (page) => void (await page.addInitScript(WATCH)) });
    await bench.page.getByRole("button", { name: "New", exact: true }).click();
    await bench.pane.getByRole("button", { name: "Insert template" }).waitFor();
    // What is fetched while nothing else is to do is no part of a merge.
    await bench.page.waitForTimeout(5000);
    await merge(bench);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
