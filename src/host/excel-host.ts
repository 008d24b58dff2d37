import { HostSession } from "./engine/host-session";
import type { EventEntry } from "./engine/host-session";
import type { RequirementSets } from "./engine/type-catalog";
import type { TypeTable } from "./engine/type-table";
import { readsOnly } from "./engine/reads-only";
import type { BatchRequest, BatchResponse } from "./engine/wire";
import { byteLength } from "./protocol/byte-length";
import { MEMBERS } from "./members/registry";
import { readRequestFiles } from "./files/request-files";
import { addSheet } from "./model/sheets/sheet-operations";
import { newWorkbook } from "./model/workbook/new-workbook";
import type { Workbook } from "./model/workbook/workbook";
import type { CalcWorld } from "./calc/evaluation/calc-source";

/** Request flag: wait until the person has finished editing a cell. */
const DELAY_FOR_CELL_EDIT = 64;
/** Excel on the web refuses larger requests and answers. */
const WEB_PAYLOAD_BYTES = 5 * 1024 * 1024;

export interface HostOptions {
  readonly table: TypeTable;
  /** Claimed requirement sets; default ExcelApi 1.15, what the published client library can use. */
  readonly sets?: RequirementSets;
  /** "web" refuses payloads over 5 MB; "desktop" (the default) takes any. */
  readonly platform?: "web" | "desktop";
  readonly world?: CalcWorld;
}

/** Everything the runtime of the library asks for by itself, and Excel up to that version. */
export function requirementSets(excelApi: string): RequirementSets {
  return {
    ExcelApi: excelApi,
    ExcelApiOnline: "1.1",
    RichApiRuntime: "1.1",
    SharedRuntime: "1.1",
    DialogApi: "1.2",
    RibbonApi: "1.2",
    DelayForCellEdit: "1.1",
  };
}

/** One open workbook and the add-in that talks to it. Knows nothing of how the messages travel. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly session: HostSession;
  readonly #limit: number;
  #afterEdit: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();
  #contents = 0;

  constructor({
    table,
    sets = requirementSets("1.15"),
    platform = "desktop",
    world = { now: () => new Date(), random: () => Math.random() },
  }: HostOptions) {
    this.workbook = newWorkbook(world);
    this.workbook.insertsCharts = platform === "desktop";
    addSheet(this.workbook);
    this.session = new HostSession(this.workbook, table, MEMBERS, sets);
    this.#limit = platform === "web" ? WEB_PAYLOAD_BYTES : Infinity;
  }

  /** Answers one ProcessQuery request. @param size bytes of the request as it travelled */
  async answer(request: BatchRequest, flags: number, size: number): Promise<BatchResponse> {
    if (size > this.#limit) return refusal("RequestPayloadSizeLimitExceeded", "The request has more than 5 MB.");
    if (this.workbook.cellEdit) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0)
        return refusal(
          "InvalidOperationInCellEditMode",
          "A cell is being edited; press Enter or Escape first, or use delayForCellEdit.",
        );
      await new Promise<void>((resolve) => {
        this.#afterEdit.push(resolve);
      });
    }
    await readRequestFiles(request, this.workbook.requestFiles);
    try {
      return this.session.execute(request);
    } finally {
      this.workbook.requestFiles.clear();
      this.changed(readsOnly(request) ? "view" : "contents");
    }
  }

  /**
   * Calls the listener after every batch and every action of a person, when anything may look different. @returns stops
   * it
   */
  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Views call this after an action of a person: "view" when only what is selected or shown may be different. */
  changed(what: "contents" | "view" = "contents"): void {
    if (what === "contents") this.#contents += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Grows with every change after which cells, sizes or charts may look different. */
  get contents(): number {
    return this.#contents;
  }

  /** The answer as text, or the refusal of one that is too large. */
  print(response: BatchResponse): string {
    const text = JSON.stringify(response);
    return this.#limit === Infinity || byteLength(text) <= this.#limit
      ? text
      : JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded", "The answer has more than 5 MB."));
  }

  /** A person begins or ends editing a cell. */
  setCellEdit(editing: boolean): void {
    this.workbook.cellEdit = editing;
    if (editing) return;
    const waiting = this.#afterEdit;
    this.#afterEdit = [];
    for (const resume of waiting) resume();
  }

  takeEvents(): readonly EventEntry[] {
    return this.session.takeEvents();
  }
}

function refusal(code: string, message: string): BatchResponse {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", HttpStatusCode: 400 } };
}
