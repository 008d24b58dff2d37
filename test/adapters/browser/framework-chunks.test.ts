/**
 * What webpack makes of the folders of frameworks: a copy of the source with a second version and a second language is
 * bundled by the project's own configuration, and gives what the same folders give on disk.
 */
import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";
import { frameworkFolders } from "../../../src/adapters/node/framework-folders";
import type { FrameworkSource, SampleSource } from "../../../src/app/ports";
import { frameworksOnDisk } from "../../fixtures/second-framework";

/** A file for webpack: plain JavaScript, without types. */
const projectConfiguration =
  jest.requireActual<(env: unknown, args: object) => Configuration>("../../../webpack.config.js");
const ROOT = join(__dirname, "../../..");
const place = mkdtempSync(join(tmpdir(), "kpi-bundle-"));
const { root } = frameworksOnDisk();
const onDisk = frameworkFolders(root, []);

/** The adapters, out of a bundle. */
let bundled: FrameworkSource & SampleSource;
let explained: FrameworkSource;
let files: readonly string[];

function build(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      const faults = stats?.toJson({ all: false, errors: true }).errors ?? [];
      if (error) reject(error);
      else if (faults.length > 0) reject(new Error(faults.map(({ message }) => message).join("\n")));
      else resolve();
    });
  });
}

beforeAll(async () => {
  for (const part of ["core", "app", "adapters/browser"])
    cpSync(join(ROOT, "src", part), join(place, "src", part), { recursive: true });
  cpSync(root, join(place, "src/frameworks"), { recursive: true });
  const { module, optimization, resolve } = projectConfiguration({}, {});
  const adapters = { frameworks: "framework-chunks", explained: "explained-chunks", samples: "sample-chunks" };
  await build({
    mode: "production",
    target: "node",
    context: place,
    entry: Object.fromEntries(
      Object.entries(adapters).map(([name, file]) => [name, `./src/adapters/browser/${file}.ts`]),
    ),
    output: { path: join(place, "out"), library: { type: "commonjs2" } },
    resolveLoader: { modules: [join(ROOT, "node_modules")] },
    ...(module ? { module } : {}),
    resolve: { ...resolve, modules: [join(ROOT, "node_modules")] },
    ...(optimization ? { optimization } : {}),
  });
  files = readdirSync(join(place, "out"));
  const made = async (name: string): Promise<object> => (await import(join(place, "out", `${name}.js`))) as object;
  const [chunks, samples] = [await made("frameworks"), await made("samples")];
  explained = ((await made("explained")) as { readonly explainedChunks: FrameworkSource }).explainedChunks;
  bundled = {
    ...(chunks as { readonly frameworkChunks: FrameworkSource }).frameworkChunks,
    ...(samples as { readonly sampleChunks: SampleSource }).sampleChunks,
  };
});

async function versions(): Promise<readonly { readonly id: string; readonly version: string }[]> {
  const found = await bundled.versions();
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
}

/** No browser says them. */
const OF_DISKS = ["file-not-found", "file-is-folder", "file-endless", "file-held", "file-not-saved"];

test("it knows the same versions and languages, in the same order", async () => {
  expect(await versions()).toHaveLength(2);
  expect(await bundled.versions()).toEqual(await onDisk.versions());
});

test.each([[["en"]], [["xx"]], [["en", "xx"]], [[]]])(
  "it reads the same files for languages %j; without what explains rules, steps of the command line and what is said of disks where these are not asked for",
  async (languages) => {
    for (const version of await versions()) {
      const wanted = await onDisk.read(version, languages);
      expect(await explained.read(version, languages)).toEqual(wanted);
      const blank = JSON.parse(
        JSON.stringify(wanted, (key, value: unknown) => {
          if (OF_DISKS.includes(key)) return undefined;
          if (key === "rules" && Array.isArray(value))
            return value.map((rule: object) => ({ ...rule, origin: undefined, examples: undefined }));
          return key === "explanation" || key === "commandLine" ? "" : value;
        }),
      ) as unknown;
      expect(await bundled.read(version, languages)).toEqual(blank);
    }
  },
);

test("it has the same for samples", async () => {
  for (const version of await versions())
    expect(await bundled.readSamples(version)).toEqual(await onDisk.readSamples(version));
});

test("each version, and the labels of each of its languages, come by themselves", async () => {
  for (const { id, version } of await versions())
    for (const name of ["framework", "input", "explained"]) expect(files).toContain(`${name}-${id}-${version}.js`);
  for (const { id, version } of await versions())
    for (const language of ["en", "xx"])
      for (const name of ["labels", "explained"]) expect(files).toContain(`${name}-${id}-${version}-${language}.js`);
});
