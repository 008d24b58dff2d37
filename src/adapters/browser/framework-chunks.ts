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
import { FALLBACK_LANGUAGE } from "../../core/framework/language-for";
import { loadFramework } from "../../core/framework/load-framework";
import { SHIPPED_SHAPES } from "../../core/framework/shipped-shapes";
import { impossible } from "../../core/issue/issue";
import type { Fetch, Files } from "./chunk-files";

const VERSIONS: Files<{ readonly default: AboutVersion }> = import.meta.glob("../../frameworks/*/*/framework.json", {
  query: "?version",
  eager: true,
});
const LANGUAGES: Files<{ readonly default: LanguageName }> = import.meta.glob("../../frameworks/*/*/labels.*.json", {
  query: "?language",
  eager: true,
});
const PARTS: Files<Fetch> = import.meta.glob("../../frameworks/*/*/{framework,template,charts,mapping}.json");
const RULES: Files<Fetch> = import.meta.glob("../../frameworks/*/*/rules.json", { query: "?plain" });
const ENGLISH: Files<Fetch> = import.meta.glob("../../frameworks/*/*/labels.en.json", { query: "?shown" });
const ENGLISH_INPUT: Files<Fetch> = import.meta.glob("../../frameworks/*/*/labels.en.json", { query: "?input" });

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

/** Rules have no examples here, and in English no explanations: the pane looks at workbooks without them. */
export const frameworkChunks = chunksWith(RULES, ENGLISH);

/** Fails as an import does when a chunk does not arrive. */
export function chunksWith(rules: Files<Fetch>, english: Files<Fetch>): FrameworkSource {
  return {
    versions: () => Promise.resolve({ ok: true, issues: [], value: FOLDERS.map(({ version }) => version) }),
    // The tests check every framework that ships: what checks it stays out of the bundle.
    load: (files) => loadFramework(files, SHIPPED_SHAPES),
    read: async (version, languages) => {
      const path = folderOf(version);
      const isEnglish = languages.includes(FALLBACK_LANGUAGE);
      const fetched = async (files: Files<Fetch>, ending = ""): Promise<readonly Named[]> =>
        Promise.all(
          inFolder(files, path).map(async ([name, fetch]) => [`${name}${ending}`, (await fetch()).default] as const),
        );
      const parts = await Promise.all([
        fetched(PARTS),
        fetched(rules),
        isEnglish ? fetched(english) : fetched(ENGLISH_INPUT, "?input"),
        otherLabels(languages).then(fetched),
        typedWords(path, languages),
      ]);
      return { ok: true, issues: [], value: Object.fromEntries(parts.flat()) };
    },
  };
}

type Named = readonly [name: string, content: unknown];

/** What else is asked for: most people never need it, and whoever does needs all of it. */
async function otherLabels(languages: readonly string[]): Promise<Files<Fetch>> {
  const others = languages.filter((language) => language !== FALLBACK_LANGUAGE);
  if (others.length === 0) return {};
  const { WHOLE_LABELS } = await import(/* webpackChunkName: "whole-labels" */ "./whole-labels");
  const asked = Object.entries(WHOLE_LABELS).filter(([file]) =>
    others.some((language) => file.endsWith(`labels.${language}.json`)),
  );
  return Object.fromEntries(asked);
}

/** Of all other languages but English, what may be typed into a report. */
async function typedWords(path: string, languages: readonly string[]): Promise<readonly Named[]> {
  const { TYPED_WORDS } = await import(/* webpackChunkName: "input" */ "./typed-words");
  const left = [FALLBACK_LANGUAGE, ...languages].map((language) => `labels.${language}.json`);
  return inFolder(TYPED_WORDS, path)
    .filter(([name]) => !left.includes(name))
    .map(([name, content]) => [`${name}?input`, content.default] as const);
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
