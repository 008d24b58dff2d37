import { HostError, requireArgument } from "../../engine/host-error";

/** Excel.WorksheetProtectionOptions with every option set. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const SELECTION_MODES: readonly unknown[] = ["Normal", "Unlocked", "None"];

/**
 * The options of a call; those that were left out allow nothing. @throws InvalidArgument for values of the wrong kind.
 */
function requireOptions(options: Readonly<Record<string, unknown>>): ProtectionOptions {
  const given = Object.entries(options).filter(
    ([name, value]) => name in NOTHING_ALLOWED && value !== null && value !== undefined,
  );
  for (const [name, value] of given) {
    requireArgument(
      name === "selectionMode" ? SELECTION_MODES.includes(value) : typeof value === "boolean",
      `The option ${name} does not take ${JSON.stringify(value)}.`,
    );
  }
  return { ...NOTHING_ALLOWED, ...(Object.fromEntries(given) as ProtectionOptions) };
}

/** What people and add-ins may do on one sheet (or to the structure of the workbook). */
export class SheetProtection {
  #options: ProtectionOptions | undefined;
  #password = "";

  get isProtected(): boolean {
    return this.#options !== undefined;
  }

  /** The options of the protection; those of a new one when there is none. */
  get options(): ProtectionOptions {
    return this.#options ?? NOTHING_ALLOWED;
  }

  get hasPassword(): boolean {
    return this.isProtected && this.#password !== "";
  }

  /** @throws InvalidOperation when already protected, as documented for protect(). */
  protect(options: Readonly<Record<string, unknown>>, password = ""): void {
    if (this.isProtected) throw new HostError("InvalidOperation", "It is protected already; unprotect it first.");
    this.#options = requireOptions(options);
    this.#password = password;
  }

  /** No effect when not protected. @throws AccessDenied for a wrong password. */
  unprotect(password = ""): void {
    if (!this.isProtected) return;
    this.requirePassword(password);
    this.#options = undefined;
    this.#password = "";
  }

  requirePassword(password: string): void {
    if (!this.isPassword(password)) throw new HostError("AccessDenied", "The password is not the right one.");
  }

  isPassword(password: string): boolean {
    return password === this.#password;
  }

  /** @throws AccessDenied unless unprotected or the option allows it. */
  require(option: string): void {
    if (this.isProtected && this.options[option] !== true) throw new HostError("AccessDenied");
  }

  copyFrom(other: SheetProtection): void {
    this.#options = other.#options;
    this.#password = other.#password;
  }
}
