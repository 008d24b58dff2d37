/** What samples of the frameworks in src/frameworks are made from, as webpack bundles it: each file is a chunk. */
import type { SampleSource } from "../../app/ports";

const SAMPLES: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = import.meta.glob(
  "../../frameworks/*/*/{samples,seed-figures}.json",
);

/** Folders of frameworks are called what they are. Fails as an import does when a chunk does not arrive. */
export const sampleChunks: SampleSource = {
  readSamples: async ({ id, version }) => {
    const path = `../../frameworks/${id}/${version}/`;
    const files = Object.entries(SAMPLES).filter(([file]) => file.startsWith(path));
    const fetched = files.map(async ([file, fetch]) => [file.slice(path.length), (await fetch()).default] as const);
    return { ok: true, issues: [], value: Object.fromEntries(await Promise.all(fetched)) };
  },
};
