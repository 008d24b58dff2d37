import type { Workbook } from "../model/workbook/workbook";
import type { CellsMoved, Follower, WorkbookEvent } from "../model/workbook/workbook-events";
import type { BatchContext } from "./batch-context";
import { BatchRun } from "./execute-batch";
import type { BatchSession } from "./execute-batch";
import { HostError } from "./host-error";
import { HostObject } from "./host-object";
import type { MemberRegistry } from "./members";
import { ReferenceBook } from "./reference-book";
import { TypeCatalog } from "./type-catalog";
import type { RequirementSets } from "./type-catalog";
import type { TypeTable } from "./type-table";
import type { BatchRequest, BatchResponse } from "./wire";

/** One event on its way to the client: category, type, target id, arguments as JSON. */
export type EventEntry = readonly [65536, number, string, string];

function isFollower(target: unknown): target is Follower {
  return typeof target === "object" && target !== null && "follow" in target && typeof target.follow === "function";
}

/** One client of a workbook: its references, its event handlers, and the running of its batches. */
export class HostSession implements BatchSession {
  readonly catalog: TypeCatalog;
  readonly references = new ReferenceBook();
  readonly context: BatchContext;
  readonly root: HostObject;
  readonly #workbook: Workbook;
  readonly #listeners = new Map<string, number>();
  #running: BatchRun | undefined;
  #entries: EventEntry[] = [];

  constructor(workbook: Workbook, table: TypeTable, registry: MemberRegistry, sets: RequirementSets) {
    this.#workbook = workbook;
    this.catalog = new TypeCatalog(table, registry, sets);
    this.root = new HostObject("Workbook", workbook);
    this.context = { workbook, reference: (id) => this.references.find(id)?.target };
    workbook.events.onCellsMoved((moved) => {
      this.#followers(moved);
    });
    workbook.events.onEvent((event) => {
      this.#note(event);
    });
  }

  /** Runs a batch. What it applied before an error stays applied. */
  execute(request: BatchRequest): BatchResponse {
    const run = new BatchRun(this, request);
    this.#running = run;
    try {
      return this.#workbook.byAddin(() => run.run());
    } finally {
      this.#running = undefined;
      this.#workbook.endOfBatch();
    }
  }

  /** Events since the last call that the client listens to, in order. */
  takeEvents(): readonly EventEntry[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  listen({ target }: HostObject, eventType: number, on: boolean): null {
    const key = `${String(eventType)}|${eventTarget(target)}`;
    const count = (this.#listeners.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.#listeners.set(key, count);
    else this.#listeners.delete(key);
    return null;
  }

  release(id?: unknown): null {
    if (typeof id === "string") this.references.release(id);
    else if (id === undefined) this.references.releaseAll();
    return null;
  }

  service(name: string): HostObject | null {
    // The add-in tells that its handlers are ready; nothing needs to happen.
    if (name.startsWith("Microsoft.InternalService.")) return null;
    throw new HostError("NotImplemented", `The service ${name} is not implemented by this host.`);
  }

  #followers(moved: CellsMoved): void {
    const seen = new Set<unknown>();
    const all = [...this.references.objects(), ...(this.#running?.resolved() ?? [])];
    for (const object of all) {
      const target = object?.target;
      if (!isFollower(target) || seen.has(target)) continue;
      seen.add(target);
      target.follow(moved);
    }
  }

  #note({ eventType, targets, args, range }: WorkbookEvent): void {
    if (!this.#workbook.application.enableEvents) return;
    for (const target of targets) {
      if (!this.#listeners.has(`${String(eventType)}|${target}`)) continue;
      const kept = range?.();
      const referenceId = kept && this.references.keep(new HostObject("Range", kept));
      this.#entries.push([
        65536,
        eventType,
        target,
        JSON.stringify({ ...args, ...(referenceId === undefined ? {} : { referenceId }) }),
      ]);
    }
  }
}

/** Whom an event is told to: the id of the object (for a collection: of the sheet it belongs to), or the workbook. */
function eventTarget(target: unknown): string {
  const id = typeof target === "object" && target !== null && "id" in target ? target.id : undefined;
  return typeof id === "string" ? id : "Workbook";
}
