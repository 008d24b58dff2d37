import { frameworkIssue } from "../core/framework/framework-issue";
import { isSameVersion, type FrameworkVersion, type VersionName } from "../core/framework/framework-version";
import { extendedVersion, extendFiles } from "../core/framework/extend-files";
import type { FrameworkFiles } from "../core/framework/load-framework";
import { followedVersion, withEarlierMappings } from "../core/framework/mapping-files";
import { impossible, type Outcome } from "../core/issue/issue";
import { languageFor } from "../core/framework/language-for";
import { namedVersion } from "../core/sheet/named-version";
import type { Snapshot } from "../core/workbook/snapshot";
import { withDerived, withDerivedLabels, writtenLanguage } from "./derived-languages";
import { openFramework, type OpenFramework } from "./open-framework";
import type { FrameworkSource } from "./ports";

/** The framework versions that are at hand; each is fetched and checked when it is first asked for. */
export interface Frameworks {
  /** The preferred one first, which counts where nothing says which one is meant. */
  readonly versions: readonly [FrameworkVersion, ...FrameworkVersion[]];
  /** What people want to be spoken to in; each version speaks the nearest language that it has. */
  readonly language: string;
  /** The version with labels in that language, and in these ones where it has them. */
  readonly open: (version: VersionName, languages?: readonly string[]) => Promise<Outcome<OpenFramework>>;
}

/** Asks which versions there are; fails when there is none, or when one of them cannot be told. */
export async function findFrameworks(source: FrameworkSource, language: string): Promise<Outcome<Frameworks>> {
  const found = await source.versions();
  if (!found.ok) return found;
  const versions = found.value.map((one) => ({ ...one, languages: withDerived(one.languages) }));
  const [first, ...others] = versions;
  if (!first) return { ok: false, issues: [frameworkIssue("frameworks", "folder", "it holds no framework")] };
  const opened = new Map<string, Promise<Outcome<OpenFramework>>>();
  const open: Frameworks["open"] = async (wanted, more = []) => {
    const version = versions.find((one) => isSameVersion(one, wanted));
    if (!version) return impossible(`framework ${wanted.id} ${wanted.version} is not at hand`);
    const shipped = version.languages.map((one) => one.language);
    const languages = [...new Set([language, ...more].map((one) => languageFor(one, shipped)))].sort();
    const key = [version.id, version.version, ...languages].join(" ");
    const known = opened.get(key);
    if (known) return known;
    const written = [...new Set(languages.map(writtenLanguage))];
    const opening = readWhole(source, versions, version, written)
      .then(async (files) => (files.ok ? { ...files, value: await withDerivedLabels(files.value, languages) } : files))
      .then((files) => (files.ok ? withEarlier(source, versions, version, files.value) : files))
      .then((files) => (files.ok ? openFramework(source.load(files.value)) : files));
    opened.set(key, opening);
    // What did not arrive is asked for again.
    opening.catch(() => opened.delete(key));
    return opening;
  };
  return { ok: true, issues: [], value: { versions: [first, ...others], language, open } };
}

/** The files of a version over those of the one that it extends, which may extend another one itself. */
async function readWhole(
  source: FrameworkSource,
  versions: readonly FrameworkVersion[],
  version: FrameworkVersion,
  languages: readonly string[],
  isWanted: (named: FrameworkVersion) => boolean = () => true,
): Promise<Outcome<FrameworkFiles>> {
  const own = await source.read(version, languages);
  const named = own.ok ? extendedVersion(own.value) : undefined;
  if (!own.ok || named === undefined) return own;
  const isOther = (one: FrameworkVersion): boolean => isWanted(one) && one !== version;
  const base = versions.find((one) => isSameVersion(one, { id: version.id, version: named }) && isOther(one));
  if (!base)
    return {
      ok: false,
      issues: [frameworkIssue("framework.json", "extends", `there is no other version "${named}" to begin with`)],
    };
  const inherited = await readWhole(source, versions, base, languages, isOther);
  return inherited.ok ? { ...own, value: extendFiles(inherited.value, own.value) } : inherited;
}

/**
 * The files of a version with the mappings of those that it follows, as far as they are at hand: figures come from
 * versions further back too.
 */
async function withEarlier(
  source: FrameworkSource,
  versions: readonly FrameworkVersion[],
  own: FrameworkVersion,
  files: FrameworkFiles,
): Promise<Outcome<FrameworkFiles>> {
  const earlier: FrameworkFiles[] = [];
  const known = new Set([own]);
  let last = files;
  for (;;) {
    const from = followedVersion(last);
    const version = from && versions.find((one) => isSameVersion(one, from));
    if (!version || known.has(version)) break;
    known.add(version);
    const read = await source.read(version, []);
    if (!read.ok) return read;
    last = read.value;
    earlier.push(last);
  }
  return { ok: true, issues: [], value: withEarlierMappings(files, earlier) };
}

/**
 * The version that a workbook says it is of, or the preferred one where it says none that is at hand: reading then says
 * what is wrong. With the labels of its own language: what is written into it is written in that, and what stands beside
 * its figures is compared with it.
 */
export function openNamed({ versions, open }: Frameworks, snapshot: Snapshot): Promise<Outcome<OpenFramework>> {
  const named = namedVersion(snapshot);
  const version = named && versions.find((one) => isSameVersion(one, named));
  return open(version ?? versions[0], named ? [named.language] : []);
}

/** The preferred version that has this reporting year; undefined when none has. */
export function versionForYear(versions: readonly FrameworkVersion[], year: string): FrameworkVersion | undefined {
  return versions.find(({ rounds }) => rounds.includes(year));
}
