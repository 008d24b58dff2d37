import { parseCellAddress } from "../../../core/workbook/address";
import { HostError } from "../../engine/host-error";

/** A defined name of the workbook or of one sheet. */
export interface DefinedName {
  name: string;
  /** With "=": "=Sheet1!$A$1:$B$3", "=0.2". */
  formula: string;
  comment: string;
  visible: boolean;
  /** Sheet id for a name of one sheet; undefined for the workbook. */
  readonly scope: string | undefined;
}

/** Names of one scope, in order of name as Excel lists them. */
export class DefinedNames {
  readonly scope: string | undefined;
  #names: DefinedName[] = [];

  constructor(scope: string | undefined) {
    this.scope = scope;
  }

  all(): readonly DefinedName[] {
    return this.#names;
  }

  find(name: string): DefinedName | undefined {
    return this.#names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  /** @throws InvalidArgument for a name that Excel refuses or that is taken. */
  add(name: string, formula: string, comment = ""): DefinedName {
    requireName(name);
    if (this.find(name)) throw new HostError("InvalidArgument", `The name ${name} is taken.`);
    const added: DefinedName = { name, formula, comment, visible: true, scope: this.scope };
    this.#names = [...this.#names, added].sort((one, other) => one.name.localeCompare(other.name, "en"));
    return added;
  }

  remove(name: DefinedName): void {
    this.#names = this.#names.filter((one) => one !== name);
  }
}

/** @throws InvalidArgument for names with spaces, names that read as a cell, and other names Excel refuses. */
function requireName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const looksLikeCell = parseCellAddress(name) !== undefined || /^(r|c|r\d+c\d*|r\d*c\d+)$/i.test(name);
  if (!wellFormed || looksLikeCell) throw new HostError("InvalidArgument", `${JSON.stringify(name)} cannot be a name.`);
}
