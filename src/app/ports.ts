/**
 * What the app needs of the world. Reading is one batch, writing is one batch; no port ever gets
 * per-cell methods.
 */
import type { FrameworkVersion, VersionName } from "../core/framework/framework-version";
import type { Framework } from "../core/framework/framework";
import type { FrameworkFiles } from "../core/framework/load-framework";
import type { Outcome } from "../core/issue/issue";
import type { SheetPlan, WorkbookPlan } from "../core/workbook/plan";
import type { CellRectangle } from "../core/workbook/address";
import type { Snapshot } from "../core/workbook/snapshot";

/** Turns bytes into the cells they hold. Implemented by adapters/csv for tables as text. */
export interface SnapshotReader {
  /** Any bytes in: a Snapshot, or Issues that say why there is none. Never throws for bad input. */
  read(bytes: Uint8Array): Outcome<Snapshot>;
}

/** Turns workbook bytes into what they hold and back. Implemented by adapters/xlsx. */
export interface WorkbookFormat extends SnapshotReader {
  /** The same plan gives the same bytes. */
  write(plan: WorkbookPlan): Promise<Uint8Array>;
}

/** Keeps bytes where a person finds them again: on disk, or among the downloads of a browser. */
export interface FileSaver {
  /** The file is the new one or as it was, never half of it; Issues say why it is not saved. */
  save(file: string, bytes: Uint8Array): Promise<Outcome<null>>;
}

/** What is wanted of the open workbook; everything when nothing is said. */
export interface ReadRequest {
  /** Names of sheets; those that are not there are left out. */
  readonly sheets?: readonly string[];
}

/** A cell, as a person would go to it. */
export interface CellPlace {
  readonly sheet: string;
  /** A1 notation without sheet, one cell or a range. */
  readonly cell: string;
}

export interface TypedCell extends CellPlace {
  readonly value: string | number;
}

/** What somebody did in the open workbook. Changes of our own are not told. */
export interface WorkbookHandlers {
  /** Cells were typed, pasted, inserted or deleted on this sheet, here or by a co-author. */
  readonly onChanged?: (sheet: string) => void;
  readonly onActivated?: (sheet: string) => void;
  /** The cursor stands somewhere else, also because another sheet came into view. */
  readonly onSelected?: (place: CellPlace) => void;
}

/**
 * The workbook that is open in Excel, to look at. Each function is one action of a person: it is done whole, or Issues
 * say why not. None throws for what a user or Excel can cause.
 */
export interface WorkbookReader {
  read(request?: ReadRequest): Promise<Outcome<Snapshot>>;
  /** Goes to a cell and selects it. */
  show(place: CellPlace): Promise<Outcome<null>>;
  /** Begins to tell what happens. @returns stops it */
  watch(handlers: WorkbookHandlers): Promise<Outcome<() => Promise<void>>>;
}

/** Cells of a sheet. */
export interface SheetArea extends CellRectangle {
  readonly sheet: string;
}

/** How the workbook that is open in Excel looks. */
export interface WorkbookSight {
  /**
   * What was read, with how these cells look, their formulas, what is merged there and which of their lines are hidden:
   * one batch. An Excel before ExcelApi 1.13 does not tell what is merged.
   */
  see(read: Snapshot, areas: readonly SheetArea[]): Promise<Outcome<Snapshot>>;
}

/** Writes into the same workbook: what was asked for is done whole, or the workbook is as it was and Issues say why. */
export interface WorkbookWriter {
  /** Adds the sheets of a plan, without its charts. Refuses when the workbook has a sheet of the same name. */
  insert(plan: WorkbookPlan): Promise<Outcome<null>>;
  /**
   * Writes a plan over the sheets of the same names, adds those that are missing, and takes out those that `gone` names.
   * Other sheets stay, and so do all charts of those that stay.
   */
  update(plan: WorkbookPlan, gone?: readonly string[]): Promise<Outcome<null>>;
  /** Types values into single cells that exist; texts as a person would type them. */
  type(cells: readonly TypedCell[]): Promise<Outcome<null>>;
  /** Draws the charts of sheets that exist; a chart of the same name is drawn anew in its place. */
  draw(sheets: readonly ChartSheet[]): Promise<Outcome<null>>;
  /** Opens another, new workbook with the content of .xlsx bytes. It has no name yet. */
  open(bytes: Uint8Array): Promise<Outcome<null>>;
}

/** The workbook that is open in Excel, once all that writes is there too. */
export type OpenWorkbook = WorkbookReader & WorkbookWriter;

export type ChartSheet = Pick<SheetPlan, "name" | "charts">;

/**
 * Where framework versions and their languages are kept: a new folder or a new file of labels is found without a line
 * of code.
 */
export interface FrameworkSource {
  /**
   * Every version that is at hand, the preferred one first: what was given beside those that ship, then official ones
   * before provisional ones, and of each the newest.
   */
  versions(): Promise<Outcome<readonly FrameworkVersion[]>>;
  /**
   * The files of a version's own, not those of one that it extends, with the labels of these languages; of its other
   * languages only the words that may be typed into a report (`inputPart`).
   */
  read(version: VersionName, languages: readonly string[]): Promise<Outcome<FrameworkFiles>>;
  /** Joins the files; those that were not tested before they came here are checked as a whole. */
  load(files: FrameworkFiles): Outcome<Framework>;
}

/** Where the same folders keep what only samples need. */
export interface SampleSource {
  /** samples.json and seed-figures.json, where they are there. */
  readSamples(version: VersionName): Promise<Outcome<FrameworkFiles>>;
}
