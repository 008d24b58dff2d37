/**
 * Stored properties of something whose behaviour is to keep what it was told: charts, page layout, formats of
 * conditional formats.
 */
export class PropertyBag {
  readonly #values = new Map<string, unknown>();
  readonly #children = new Map<string, PropertyBag>();

  /** What was set; undefined when nothing was. */
  get(name: string): unknown {
    return this.#values.get(name);
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  delete(name: string): void {
    this.#values.delete(name);
  }

  clear(): void {
    this.#values.clear();
    this.#children.clear();
  }

  /** The bag of a part, e.g. "title" of a chart; made when first asked for. */
  child(name: string): PropertyBag {
    let child = this.#children.get(name);
    if (!child) this.#children.set(name, (child = new PropertyBag()));
    return child;
  }

  /** Changes every formula it holds, however deep. */
  rewrite(change: (formula: string) => string): void {
    for (const [name, value] of this.#values) this.#values.set(name, rewritten(value, change));
    for (const child of this.#children.values()) child.rewrite(change);
  }

  entries(): IterableIterator<[string, unknown]> {
    return this.#values.entries();
  }

  clone(): PropertyBag {
    const copy = new PropertyBag();
    copy.copyFrom(this);
    return copy;
  }

  /** Takes over all values and parts of another bag. */
  copyFrom(other: PropertyBag): void {
    for (const [name, value] of other.#values) this.set(name, value);
    for (const [name, child] of other.#children) this.#children.set(name, child.clone());
  }
}

function rewritten(value: unknown, change: (formula: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => rewritten(item, change));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rewritten(part, change)]));
}
