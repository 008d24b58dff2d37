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
const projectConfiguration = jest.requireActual<
  ((env: unknown, args: object) => Configuration) & {
    readonly PARTS: Readonly<Record<string, (content: object) => object>>;
  }
>("../../../webpack.config.js");
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

type Json = Readonly<Record<string, object | undefined>>;

/** What the pane has of the files before somebody writes something, as the project's configuration says. */
function forThePane(files: Json): unknown {
  const { "?shown": shown, "?plain": plain } = projectConfiguration.PARTS;
  const [english, rules] = [files["labels.en.json"], files["rules.json"]];
  return {
    ...files,
    ...(english && { "labels.en.json": shown?.(english) }),
    ...(rules && { "rules.json": plain?.(rules) }),
  };
}

test("it knows the same versions and languages, in the same order", async () => {
  expect(await versions()).toHaveLength(2);
  expect(await bundled.versions()).toEqual(await onDisk.versions());
});

test.each([[["en"]], [["xx"]], [["en", "xx"]], [[]]])(
  "it reads the same files for languages %j; in English and of rules, without what is read on cards, on the command line or of disks, and what only writing says",
  async (languages) => {
    for (const version of await versions()) {
      const wanted = await onDisk.read(version, languages);
      expect(await explained.read(version, languages)).toEqual(wanted);
      expect(await bundled.read(version, languages)).toEqual({
        ...wanted,
        value: forThePane(wanted.ok ? (wanted.value as Json) : {}),
      });
    }
  },
);

test("it has the same for samples", async () => {
  for (const version of await versions())
    expect(await bundled.readSamples(version)).toEqual(await onDisk.readSamples(version));
});

test("each version, its English labels, what explains its rules, and each other language come by themselves", async () => {
  for (const { id, version } of await versions())
    for (const name of ["framework", "labels", "explained", "input"])
      expect(files).toContain(`${name}-${id}-${version}.js`);
  expect(files).toEqual(expect.arrayContaining(["input.js", "language-xx.js"]));
});
