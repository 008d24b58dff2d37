/** The sheet "Certificate": which reports went in, and that every cell of them and the sources of every figure are there. */
import type { RegionalInput } from "../consolidation/regional";
import type { Labels } from "../framework/framework-schema";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { speaker } from "../labels/speaker";
import { outOfPrint } from "../sheet/out-of-print";
import { planKeyedTable, type TableColumn } from "../sheet/plan-keyed-table";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import type { Counted } from "./count-anew";
import type { ListContext } from "./plan-table-sheet";
import { CERTIFICATE_CHECKS, CERTIFICATE_INPUTS, type CheckColumn, type InputColumn } from "./read-certificate";

/** One thing that is counted. */
interface Check {
  readonly what: "cells" | "figures";
  readonly expected: number | null;
  readonly found: number | null;
}

/** Without `counted` the counts are blank: nothing was counted yet. */
export function planCertificate(
  { framework, labels, sheet, footer }: ListContext,
  inputs: readonly RegionalInput[],
  counted: Counted | undefined,
): SheetPlan {
  const say = speaker(labels.regional);
  const upper = planKeyedTable(
    CERTIFICATE_CHECKS,
    "CertificateChecks",
    { top: 2, keys: "above" },
    checkColumns(labels),
    checksOf(inputs, counted),
  );
  const lower = planKeyedTable(
    CERTIFICATE_INPUTS,
    "CertificateInputs",
    { top: upper.end + 2, keys: "above" },
    inputColumns({ framework, labels, sheet, footer }, counted),
    inputs,
  );
  const notes = footnotesFor(
    framework,
    labels,
    inputs.map(({ jurisdiction }) => jurisdiction),
  );
  return sheetPlan({
    name: sheet,
    tabColor: "2E8B6F",
    cells: [
      cell(0, 0, say("certificate"), "title"),
      cell(1, 0, say("certificateNote"), "subtitle"),
      ...upper.cells,
      cell(upper.end + 1, 0, say("reportsOf"), "heading"),
      ...lower.cells,
      ...notes.map((note, index) => cell(lower.end + 1 + index, 0, note, "footnoteLine")),
    ],
    columns: lower.columns.map((column, index) => (index === 0 ? { ...column, width: FIRST_WIDTH } : column)),
    rows: [...upper.rows, ...lower.rows],
    tables: [upper.table, lower.table],
    isProtected: true,
    print: { orientation: "landscape", area: outOfPrint(lower.columns.length), footer },
  });
}

const FIRST_WIDTH = 60;

function checksOf(inputs: readonly RegionalInput[], counted: Counted | undefined): readonly Check[] {
  const landed = counted && inputs.reduce((sum, { jurisdiction }) => sum + (counted.landed.get(jurisdiction) ?? 0), 0);
  return [
    { what: "cells", expected: inputs.reduce((sum, { cells }) => sum + cells, 0), found: landed ?? null },
    { what: "figures", expected: counted?.figures ?? null, found: counted?.sourced ?? null },
  ];
}

function missing(expected: number | null, found: number | null): number | null {
  return expected === null || found === null ? null : expected - found;
}

function checkColumns(labels: Labels): readonly TableColumn<CheckColumn, Check>[] {
  const say = speaker(labels.regional);
  return [
    {
      title: say("certificateWhat"),
      width: FIRST_WIDTH,
      of: ({ what }) => say(what === "cells" ? "certificateCells" : "certificateFigures"),
    },
    { id: "expected", title: say("certificateExpected"), width: 34, of: ({ expected }) => expected },
    { id: "found", title: say("certificateFound"), width: 26, of: ({ found }) => found },
    { title: say("certificateMissing"), width: 20, of: ({ expected, found }) => missing(expected, found) },
    { id: "what", width: 20, of: ({ what }) => what },
  ];
}

function inputColumns(
  { labels }: ListContext,
  counted: Counted | undefined,
): readonly TableColumn<InputColumn, RegionalInput>[] {
  const say = speaker(labels.regional);
  const landedOf = ({ jurisdiction }: RegionalInput): number | null =>
    counted ? (counted.landed.get(jurisdiction) ?? 0) : null;
  return [
    {
      title: say("dataJurisdiction"),
      width: FIRST_WIDTH,
      of: ({ jurisdiction }) => jurisdictionName(labels, jurisdiction),
    },
    { id: "file", title: say("dataFile"), width: 34, of: ({ file }) => file },
    { id: "version", title: say("certificateVersion"), width: 26, of: ({ version }) => version },
    { id: "seal", title: labels.template.seal, width: 20, of: ({ seal }) => seal },
    // Below the hidden columns of the table above.
    { id: "jurisdiction", width: 20, of: ({ jurisdiction }) => jurisdiction },
    { id: "state", width: 20, of: ({ state }) => state },
    { title: say("certificateState"), width: 34, of: ({ state }) => say(`sealState-${state}`) },
    { id: "cells", title: say("certificateCells"), width: 20, of: ({ cells }) => cells },
    { title: say("certificateFound"), width: 20, of: landedOf },
    { title: say("certificateMissing"), width: 14, of: (input) => missing(input.cells, landedOf(input)) },
    { id: "mark", width: 20, of: ({ mark }) => mark },
  ];
}
