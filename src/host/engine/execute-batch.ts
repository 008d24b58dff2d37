import type { BatchContext } from "./batch-context";
import { eventRegistration, REFERENCE_TYPES } from "./hidden-members";
import { HostError } from "./host-error";
import { HostObject } from "./host-object";
import { callMethod, memberLocation, readChild, requireItem, writeScalar } from "./invoke-member";
import { findItem } from "./collection-items";
import { ObjectLoader } from "./load-object";
import type { ReferenceBook } from "./reference-book";
import type { TypeCatalog } from "./type-catalog";
import { ActionType, PathType } from "./wire";
import type { BatchError, BatchRequest, BatchResponse, WireAction, WireArguments, WireObjectPath } from "./wire";

/** A null object's answer to a method. */
const NULL_RESULT = { _IsNull: true };

/** Types whose properties are no part of the file, and the workbook, whose own "dirty" can be set. */
const UNSAVED_TYPES: ReadonlySet<string> = new Set(["Application", "Runtime", "Workbook"]);

/** What a batch needs of the session that it runs in. */
export interface BatchSession {
  readonly catalog: TypeCatalog;
  readonly references: ReferenceBook;
  readonly context: BatchContext;
  /** The workbook, where all object paths begin. */
  readonly root: HostObject;
  /** Arms or disarms one event of an object for the client. */
  listen(object: HostObject, eventType: number, on: boolean): null;
  /** Forgets a kept object, or all. */
  release(id?: unknown): null;
  /** Services that are no part of the workbook: only the one that the client calls by itself at start. */
  service(name: string): HostObject | null;
}

/** Runs one batch: actions in order, each object path resolved at most once, the first error ends it. */
export class BatchRun {
  readonly #session: BatchSession;
  readonly #request: BatchRequest;
  readonly #loader: ObjectLoader;
  readonly #objects = new Map<number, HostObject | null>();
  readonly #results: { ActionId: number; Value: unknown }[] = [];
  readonly #traces: number[] = [];
  #place = "";

  constructor(session: BatchSession, request: BatchRequest) {
    this.#session = session;
    this.#request = request;
    this.#loader = new ObjectLoader(session.catalog, session.references, session.context);
  }

  /** Objects resolved so far; they follow their cells when rows or columns are inserted. */
  resolved(): Iterable<HostObject | null> {
    return this.#objects.values();
  }

  run(): BatchResponse {
    for (const [index, action] of this.#request.Actions.entries()) {
      try {
        this.#results.push({ ActionId: action.Id, Value: this.#perform(action) });
      } catch (error) {
        return { Results: this.#results, TraceIds: this.#traces, Error: this.#tell(error, index) };
      }
    }
    return { Results: this.#results, TraceIds: this.#traces };
  }

  #tell(error: unknown, index: number): BatchError {
    if (!(error instanceof HostError)) throw error;
    const place = "location" in error && typeof error.location === "string" ? error.location : this.#place;
    return {
      Code: error.code,
      Message: error.message,
      Location: place,
      HttpStatusCode: error.httpStatus,
      ActionIndex: index,
    };
  }

  #perform(action: WireAction): unknown {
    const { catalog, context } = this.#session;
    if (action.ActionType === ActionType.trace) {
      this.#traces.push(action.Id);
      return null;
    }
    const object = this.#object(action.ObjectPathId ?? 0);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.#instantiate(object, action.ObjectPathId ?? 0);
      case ActionType.query:
        return object && this.#loader.load(object, action.QueryInfo ?? {});
      case ActionType.queryAsJson:
        return object && this.#loader.load(object, action.QueryInfo ?? {}, true);
      case ActionType.method:
        return object ? this.#method(object, name, this.#arguments(action.ArgumentInfo)) : NULL_RESULT;
      case ActionType.setProperty:
        if (!object) return NULL_RESULT;
        this.#enter(object, name);
        writeScalar(catalog, object, name, this.#arguments(action.ArgumentInfo)[0] ?? null, context);
        if (!UNSAVED_TYPES.has(object.type)) context.workbook.isDirty = true;
        return null;
      default:
        throw new HostError(
          "NotImplemented",
          `Requests of kind ${String(action.ActionType)} are not implemented by this host.`,
        );
    }
  }

  #instantiate(object: HostObject, pathId: number): Record<string, unknown> {
    const keeps = this.#request.AutoKeepReference === true && this.#request.ObjectPaths[String(pathId)]?.D !== true;
    if (keeps && REFERENCE_TYPES.has(object.type)) this.#session.references.keep(object);
    return this.#loader.identity(object);
  }

  #method(object: HostObject, name: string, values: readonly unknown[]): unknown {
    if (name === "_KeepReference") return this.#session.references.keep(object);
    if (object.type === "Workbook" && name === "_RemoveReference") return this.#session.release(values[0]);
    if (object.type === "Workbook" && name === "_RemoveAllReferences") return this.#session.release();
    if (object.type === "Workbook" && name === "_GetReferenceCount") return this.#session.references.size;
    const event = eventRegistration(object.type, name);
    if (event) return this.#session.listen(object, event.eventType, event.on);
    this.#enter(object, name);
    const result = callMethod(this.#session.catalog, object, name, values, this.#session.context);
    return result && "value" in result ? result.value : null;
  }

  /** Resolves an object path; null is a null object, and so is everything below it. */
  #object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[String(id)];
    if (!path) throw new HostError("GeneralException", `The request names object ${String(id)} without describing it.`);
    const object = this.#resolve(path);
    this.#objects.set(id, object);
    return object;
  }

  #resolve(path: WireObjectPath): HostObject | null {
    const { catalog, context, references } = this.#session;
    if (path.ObjectPathType === PathType.root) return this.#session.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.newObject) return this.#session.service(path.Name);
    if (path.ObjectPathType === PathType.referenceId) {
      const kept = references.find(path.Name);
      if (!kept) throw new HostError("InvalidReference", `The reference ${path.Name} is no longer kept.`);
      return kept;
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    this.#enter(parent, path.ObjectPathType === PathType.indexer ? "getItem" : path.Name);
    if (path.ObjectPathType === PathType.property) return readChild(catalog, parent, path.Name, context);
    const values = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      const item = requireItem(findItem(catalog, parent, values[0], context));
      return new HostObject(catalog.type(parent.type).itemType ?? "", item);
    }
    const result = callMethod(catalog, parent, path.Name, values, context);
    if (result instanceof HostObject || result === null) return result;
    throw new HostError("GeneralException", `${parent.type}.${path.Name} answers no object.`);
  }

  #enter(object: HostObject, name: string): void {
    const { catalog } = this.#session;
    const type = catalog.type(object.type);
    this.#place = memberLocation(type, catalog.member(type, name)?.name ?? name);
  }

  #arguments(info: WireArguments | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return values.map((value, i) => this.#argument(value, ids?.[i]));
  }

  /** Puts resolved objects where the request names object paths; null objects arrive as null. */
  #argument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id !== 0) return this.#object(id);
    if (Array.isArray(value) && Array.isArray(id)) return value.map((one: unknown, i) => this.#argument(one, id[i]));
    return this.#withObjects(value, 0);
  }

  /**
   * Client objects inside plain objects come as {_ObjectPathId}. Rows of cells are not searched: they hold plain
   * values.
   */
  #withObjects(value: unknown, depth: number): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value) || depth > 4) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.#object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#withObjects(one, depth + 1)]));
  }
}
