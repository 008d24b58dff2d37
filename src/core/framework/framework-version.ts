/** Names a version of a framework, as workbooks and rule packs do. */
export interface VersionName {
  readonly id: string;
  readonly version: string;
}

/** What framework.json says of its version. */
export interface AboutVersion extends VersionName {
  readonly years: readonly string[];
  readonly firstRound?: string | undefined;
  readonly provisional?: boolean | undefined;
}

/** What is known of a framework version before it is fetched. */
export interface FrameworkVersion extends VersionName {
  /** Reporting years, oldest first. */
  readonly rounds: readonly string[];
  readonly isProvisional: boolean;
  /** Languages that it has labels in. */
  readonly languages: readonly LanguageName[];
}

export interface LanguageName {
  /** "sr-Latn". */
  readonly language: string;
  /** What it calls itself: "Srpski". */
  readonly name: string;
}

export function versionOf(about: AboutVersion, languages: readonly LanguageName[]): FrameworkVersion {
  const { id, version, provisional = false } = about;
  return { id, version, rounds: roundsOf(about), isProvisional: provisional, languages };
}

/** The years that are reported on: those from the first round on. */
export function roundsOf({ years, firstRound = "" }: Pick<AboutVersion, "years" | "firstRound">): readonly string[] {
  return years.filter((year) => year >= firstRound);
}

/** "salw-roadmap 2019-2024". */
export function versionText({ id, version }: VersionName): string {
  return `${id} ${version}`;
}

export function isSameVersion(one: VersionName, other: VersionName): boolean {
  return one.id === other.id && one.version === other.version;
}

/** Sorts official versions before provisional ones, and of each the newest first. */
export function preferredFirst(one: FrameworkVersion, other: FrameworkVersion): number {
  return Number(one.isProvisional) - Number(other.isProvisional) || newerFirst(one, other);
}

/**
 * Sorts the newest version first: by the text of the version, in which digits count as numbers ("10" is newer than
 * "9"); of equal texts by id, so that the order is the same everywhere.
 */
export function newerFirst(one: VersionName, other: VersionName): number {
  return compareText(other.version, one.version) || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
