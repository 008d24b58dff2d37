/** Frameworks as folders on disk: <root>/<id>/<version>, and others that a person named. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { FrameworkSource, SampleSource } from "../../app/ports";
import { frameworkIssue } from "../../core/framework/framework-issue";
import {
  isSameVersion,
  preferredFirst,
  versionOf,
  type FrameworkVersion,
  type VersionName,
} from "../../core/framework/framework-version";
import { inputPart } from "../../core/framework/file-shapes";
import type { FrameworkFiles } from "../../core/framework/load-framework";
import { checkedFramework } from "../../core/validation/checked-framework";
import { impossible, type Issue, type Outcome } from "../../core/issue/issue";
import { readFrameworkFiles } from "./framework-files";

interface Folder {
  readonly version: FrameworkVersion;
  readonly files: FrameworkFiles;
}

const versionSchema = v.object({
  id: v.string(),
  version: v.string(),
  years: v.array(v.string()),
  firstRound: v.optional(v.string()),
  provisional: v.optional(v.boolean()),
});
const languageSchema = v.object({ language: v.string(), name: v.string() });

/** Files that only samples need. */
const SAMPLES = ["samples.json", "seed-figures.json"];

/**
 * @param root holds a folder for every framework, and that one for every version
 * @param given framework folders that are preferred to those of the root, and stand in place of the same version there
 */
export function frameworkFolders(root: string, given: readonly string[]): FrameworkSource & SampleSource {
  let listed: Promise<Outcome<readonly Folder[]>> | undefined;
  const list = (): Promise<Outcome<readonly Folder[]>> => (listed ??= listFolders(root, given));
  const read = async (wanted: VersionName): Promise<Outcome<readonly (readonly [string, unknown])[]>> => {
    const folders = await list();
    if (!folders.ok) return folders;
    const found = folders.value.find(({ version }) => isSameVersion(version, wanted));
    return found
      ? { ok: true, issues: [], value: Object.entries(found.files) }
      : impossible(`${wanted.id} ${wanted.version} was not listed`);
  };
  return {
    versions: async () => {
      const folders = await list();
      return folders.ok ? { ...folders, value: folders.value.map(({ version }) => version) } : folders;
    },
    load: checkedFramework,
    read: async (version, languages) => {
      const files = await read(version);
      if (!files.ok) return files;
      const asked = languages.map((language) => `labels.${language}.json`);
      const parts = files.value
        .filter(([name]) => !SAMPLES.includes(name))
        .map(([name, content]): readonly [string, unknown] =>
          name.startsWith("labels.") && !asked.includes(name) ? [`${name}?input`, inputPart(content)] : [name, content],
        );
      return { ...files, value: Object.fromEntries(parts) };
    },
    readSamples: async (version) => {
      const files = await read(version);
      return files.ok
        ? { ...files, value: Object.fromEntries(files.value.filter(([name]) => SAMPLES.includes(name))) }
        : files;
    },
  };
}

async function listFolders(root: string, given: readonly string[]): Promise<Outcome<readonly Folder[]>> {
  const ids = await subfolders(root);
  const shipped = (await Promise.all(ids.map((id) => subfolders(id)))).flat();
  const read = async (folders: readonly string[]): Promise<readonly Outcome<Folder>[]> =>
    Promise.all(folders.map(async (folder) => describe(folder, await readFrameworkFiles(folder))));
  const [named, own] = [await read(given), await read(shipped)];
  const issues = [...named, ...own].flatMap((one): readonly Issue[] => (one.ok ? [] : one.issues));
  if (issues.length > 0) return { ok: false, issues };
  const of = (outcomes: readonly Outcome<Folder>[]): readonly Folder[] =>
    outcomes.flatMap((one) => (one.ok ? [one.value] : []));
  const preferred = of(named);
  const others = of(own)
    .filter(({ version }) => !preferred.some((one) => isSameVersion(one.version, version)))
    .sort((one, other) => preferredFirst(one.version, other.version));
  return { ok: true, issues: [], value: [...preferred, ...others] };
}

/** What a folder is of; Issues name the key that does not say it. */
function describe(folder: string, files: Outcome<FrameworkFiles>): Outcome<Folder> {
  if (!files.ok) return files;
  const faults = (file: string, issues: readonly v.BaseIssue<unknown>[]): Outcome<never> => ({
    ok: false,
    issues: issues.map((issue) => frameworkIssue(join(folder, file), v.getDotPath(issue) ?? "", issue.message)),
  });
  const version = v.safeParse(versionSchema, files.value["framework.json"]);
  if (!version.success) return faults("framework.json", version.issues);
  const languages: v.InferOutput<typeof languageSchema>[] = [];
  for (const [name, content] of Object.entries(files.value).filter(([file]) => file.startsWith("labels."))) {
    const language = v.safeParse(languageSchema, content);
    if (!language.success) return faults(name, language.issues);
    languages.push(language.output);
  }
  return { ok: true, issues: [], value: { version: versionOf(version.output, languages), files: files.value } };
}

async function subfolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}
