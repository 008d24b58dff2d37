import type { BatchContext } from "./batch-context";
import { itemsOf } from "./collection-items";
import { REFERENCE_TYPES } from "./hidden-members";
import { HostError } from "./host-error";
import { HostObject } from "./host-object";
import { memberLocation, notImplemented, readChild } from "./invoke-member";
import type { ReferenceBook } from "./reference-book";
import type { TypeCatalog } from "./type-catalog";
import { wireName } from "./type-table";
import type { ScalarEntry, TypeEntry } from "./type-table";
import type { WireQuery } from "./wire";

/** What to load of one object: names of scalars, and the same again for children. */
interface Wanted {
  all: boolean;
  readonly scalars: Set<string>;
  readonly children: Map<string, Wanted>;
}

/** Answers loads: the plain data of an object and of what hangs below it. */
export class ObjectLoader {
  readonly #catalog: TypeCatalog;
  readonly #references: ReferenceBook;
  readonly #context: BatchContext;

  constructor(catalog: TypeCatalog, references: ReferenceBook, context: BatchContext) {
    this.#catalog = catalog;
    this.#references = references;
    this.#context = context;
  }

  /** `js` gives JavaScript names and "items" (retrieve), else request names and "_Items" (load). */
  load(object: HostObject, query: WireQuery, js = false): Record<string, unknown> {
    const wanted: Wanted = { all: false, scalars: new Set(), children: new Map() };
    for (const path of query.Select ?? []) addPath(wanted, path);
    for (const path of query.Expand ?? []) addPath(wanted, `${path}/*`);
    if ((query.Select ?? []).length === 0) wanted.all = true;
    return this.#read(object, wanted, query, js);
  }

  /** What every answer about an object carries so that the client finds it again. */
  identity(object: HostObject): Record<string, unknown> {
    const { get, key } = this.#catalog.behaviour(object.type);
    const identity: Record<string, unknown> = {};
    if (get?.["id"]) identity["Id"] = get["id"](object.target, this.#context);
    else if (key) identity["_Id"] = key(object.target);
    if (REFERENCE_TYPES.has(object.type)) identity["_ReferenceId"] = this.#references.idOf(object.target) ?? "";
    return identity;
  }

  #read(object: HostObject, wanted: Wanted, query: WireQuery, js: boolean): Record<string, unknown> {
    const type = this.#catalog.type(object.type);
    const data = js ? {} : this.identity(object);
    if (type.itemType !== undefined) return this.#readCollection(object, type, type.itemType, wanted, query, js, data);
    this.#readMembers(object, type, wanted, js, data);
    return data;
  }

  #readCollection(
    object: HostObject,
    type: TypeEntry,
    itemType: string,
    wanted: Wanted,
    { Top, Skip }: WireQuery,
    js: boolean,
    data: Record<string, unknown>,
  ): Record<string, unknown> {
    this.#readMembers(object, type, { all: true, scalars: new Set(), children: new Map() }, js, data);
    const own = new Set(
      Object.values(type.members)
        .filter(({ kind }) => kind === "scalar")
        .map(({ name }) => name.toLowerCase()),
    );
    const ofItems: Wanted = { ...wanted, scalars: new Set([...wanted.scalars].filter((name) => !own.has(name))) };
    const nothing = !ofItems.all && ofItems.scalars.size === 0 && ofItems.children.size === 0;
    const start = Skip ?? 0;
    const items = itemsOf(this.#catalog, object, this.#context).slice(
      start,
      Top === undefined ? undefined : start + Top,
    );
    data[js ? "items" : "_Items"] = items.map((target, i) => {
      const item = new HostObject(itemType, target);
      const read = nothing ? this.identity(item) : this.#read(item, ofItems, {}, js);
      return js ? read : { _Index: start + i, ...read };
    });
    return data;
  }

  #readMembers(object: HostObject, type: TypeEntry, wanted: Wanted, js: boolean, data: Record<string, unknown>): void {
    if (wanted.all) this.#readAll(object, type, js, data);
    for (const name of wanted.scalars) {
      if (name === "isnullobject") continue;
      const member = this.#catalog.member(type, name);
      if (member?.kind === "object")
        this.#readInto(object, type, member.name, { all: true, scalars: new Set(), children: new Map() }, js, data);
      else if (member?.kind === "scalar")
        data[js ? member.name : wireName(member.name)] = this.#scalar(object, type, member);
      // Other names load nothing: "$none" and "no-properties-needed" are published ways to ask for no more than the
      // object.
    }
    for (const [name, below] of wanted.children) this.#readInto(object, type, name, below, js, data);
  }

  #readInto(
    object: HostObject,
    type: TypeEntry,
    name: string,
    below: Wanted,
    js: boolean,
    data: Record<string, unknown>,
  ): void {
    const member = this.#catalog.member(type, name);
    if (member?.kind !== "object") throw new HostError("InvalidArgument", `${type.name} has no property ${name}.`);
    const child = readChild(this.#catalog, object, name, this.#context);
    data[js ? member.name : wireName(member.name)] = child && this.#read(child, below, {}, js);
  }

  /** All scalars: those without behaviour are left out, so that reading them fails in the client. */
  #readAll(object: HostObject, type: TypeEntry, js: boolean, data: Record<string, unknown>): void {
    const { get = {} } = this.#catalog.behaviour(type.name);
    for (const member of Object.values(type.members)) {
      if (member.kind !== "scalar" || !get[member.name] || !this.#catalog.supports(member.since)) continue;
      data[js ? member.name : wireName(member.name)] = this.#scalar(object, type, member);
    }
  }

  #scalar({ target }: HostObject, type: TypeEntry, member: ScalarEntry): unknown {
    this.#catalog.requireSupport(type, member);
    const get = this.#catalog.behaviour(type.name).get?.[member.name];
    if (!get) throw notImplemented(type, member.name);
    try {
      return get(target, this.#context) ?? null;
    } catch (error) {
      throw error instanceof HostError ? Object.assign(error, { location: memberLocation(type, member.name) }) : error;
    }
  }
}

/** "format/fill/color" -> children format, fill; scalar color. "*" and "$all" mean all scalars. */
function addPath(wanted: Wanted, path: string): void {
  const [first = "", ...rest] = path.split("/").map((part) => part.trim().toLowerCase());
  if (first === "items" && rest.length > 0) addPath(wanted, rest.join("/"));
  else if (first === "*" || first === "$all" || first === "items") wanted.all = true;
  else if (rest.length === 0) wanted.scalars.add(first);
  else {
    const below = wanted.children.get(first) ?? { all: false, scalars: new Set(), children: new Map() };
    wanted.children.set(first, below);
    addPath(below, rest.join("/"));
  }
}
