/** What the sheet of a second source is planned from. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { CellContent } from "../observation/observation";
import type { SecondSource } from "./second-source";

/** What was reported; with its place where the sheet should follow what is typed there. */
export interface ReportedFigure {
  readonly content: CellContent;
  readonly place?: { readonly sheet: string; readonly cell: string };
}

export interface SecondSourceView {
  readonly framework: Framework;
  readonly labels: Labels;
  readonly figures: SecondSource;
  readonly round: string;
  /** What the sheet is called in this workbook. */
  readonly name: string;
  /** Where it says whose sheet it is: a mark in the hidden row of keys. */
  readonly mark?: string;
  readonly footer: string;
  /** By jurisdiction and observation key; undefined where nothing was reported. */
  readonly reported: (jurisdiction: string, key: string) => ReportedFigure | undefined;
}
