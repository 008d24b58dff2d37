/**
 * The frameworks of src/frameworks as webpack bundles them: what is at hand is in the bundle that asks, the files of a
 * version are one chunk, and the labels of each language one of their own. webpack looks into the folders while it
 * builds, so a new version or language is found there. What it takes of a file for a query such as "?input", and what
 * goes into which chunk, stands in webpack.config.js.
 */
import type { FrameworkSource } from "../../app/ports";
import {
  isSameVersion,
  preferredFirst,
  versionOf,
  type AboutVersion,
  type FrameworkVersion,
  type LanguageName,
  type VersionName,
} from "../../core/framework/framework-version";
import { loadFramework } from "../../core/framework/load-framework";
import { SHIPPED_SHAPES } from "../../core/framework/shipped-shapes";
import { impossible } from "../../core/issue/issue";

/** By path, "../../frameworks/<id>/<version>/<file>". */
export type Files<Content> = Readonly<Record<string, Content>>;
/** The whole module: webpack 5.112 leaves nothing of a JSON file of which it is told to take the default. */
export type Fetch = () => Promise<{ readonly default: unknown }>;

const VERSIONS: Files<{ readonly default: AboutVersion }> = import.meta.glob("../../frameworks/*/*/framework.json", {
  query: "?version",
  eager: true,
});
const LANGUAGES: Files<{ readonly default: LanguageName }> = import.meta.glob("../../frameworks/*/*/labels.*.json", {
  query: "?language",
  eager: true,
});
const PARTS: Files<Fetch> = import.meta.glob("../../frameworks/*/*/{framework,template,charts,mapping}.json");
const RULES: Files<Fetch> = import.meta.glob("../../frameworks/*/*/rules.json", { query: "?checked" });
const LABELS: Files<Fetch> = import.meta.glob("../../frameworks/*/*/labels.*.json", { query: "?shown" });
const INPUT: Files<Fetch> = import.meta.glob("../../frameworks/*/*/labels.*.json", { query: "?input" });

interface Folder {
  /** "../../frameworks/salw-roadmap/2019-2024/". */
  readonly path: string;
  readonly version: FrameworkVersion;
}

const FOLDERS: readonly Folder[] = Object.entries(VERSIONS)
  .map(([file, { default: about }]): Folder => {
    const path = file.slice(0, file.lastIndexOf("/") + 1);
    const languages = inFolder(LANGUAGES, path).map(([, content]) => content.default);
    return { path, version: versionOf(about, languages) };
  })
  .sort((one, other) => preferredFirst(one.version, other.version));

/** Rules have neither explanations nor examples here: the pane looks at workbooks without them. */
export const frameworkChunks = chunksWith(RULES, LABELS);

/** Fails as an import does when a chunk does not arrive. */
export function chunksWith(rules: Files<Fetch>, labels: Files<Fetch>): FrameworkSource {
  return {
    versions: () => Promise.resolve({ ok: true, issues: [], value: FOLDERS.map(({ version }) => version) }),
    // The tests check every framework that ships: what checks it stays out of the bundle.
    load: (files) => loadFramework(files, SHIPPED_SHAPES),
    read: async (version, languages) => {
      const path = folderOf(version);
      const isAsked = (name: string): boolean => languages.some((language) => name === `labels.${language}.json`);
      const parts = [
        ...inFolder(PARTS, path),
        ...inFolder(rules, path),
        ...inFolder(labels, path).filter(([name]) => isAsked(name)),
        ...inFolder(INPUT, path)
          .filter(([name]) => !isAsked(name))
          .map(([name, fetch]) => [`${name}?input`, fetch] as const),
      ];
      const fetched = parts.map(async ([name, fetch]) => [name, (await fetch()).default] as const);
      return { ok: true, issues: [], value: Object.fromEntries(await Promise.all(fetched)) };
    },
  };
}

/** The files of a folder by their names. */
function inFolder<Content>(files: Files<Content>, path: string): readonly (readonly [string, Content])[] {
  return Object.entries(files)
    .filter(([file]) => file.startsWith(path))
    .map(([file, content]) => [file.slice(path.length), content] as const);
}

function folderOf(wanted: VersionName): string {
  const folder = FOLDERS.find(({ version }) => isSameVersion(version, wanted));
  return folder?.path ?? impossible(`${wanted.id} ${wanted.version} was not listed`);
}
