/** Which prefix means which namespace at the place that is being read, and whether we know it. */
interface Binding {
  readonly prefix: string;
  readonly namespace: string;
  /** Depth of the element that declared it; gone when that element ends. */
  readonly depth: number;
}

/** Real parts have some 40 in force at once. */
const MOST_BINDINGS = 128;

export class XmlNamespaces {
  /** Whether elements without prefix are of a known namespace. */
  defaultIsKnown = false;
  private readonly bindings: Binding[] = [];
  /** What was looked up since the bindings changed; a part can have millions of prefixed names. */
  private readonly resolved = new Map<string, string>();
  private deepest = 0;

  constructor(private readonly known: ReadonlySet<string>) {}

  /** `prefix` is "" for the default namespace. False when there are more than any real part has. */
  declare(prefix: string, namespace: string, depth: number): boolean {
    if (this.bindings.length === MOST_BINDINGS) return false;
    this.bindings.push({ prefix, namespace, depth });
    this.deepest = depth;
    this.refresh();
    return true;
  }

  /** Forgets what was declared deeper than `depth`. */
  leave(depth: number): void {
    if (this.deepest <= depth) return;
    while ((this.bindings.at(-1)?.depth ?? 0) > depth) this.bindings.pop();
    this.deepest = this.bindings.at(-1)?.depth ?? 0;
    this.refresh();
  }

  isKnown(prefix: string): boolean {
    return this.known.has(this.namespaceOf(prefix));
  }

  /** "" for a prefix that nobody declared. */
  namespaceOf(prefix: string): string {
    const known = this.resolved.get(prefix);
    if (known !== undefined) return known;
    // The innermost one; browsers of five years ago know no findLast.
    let at = this.bindings.length - 1;
    while (at >= 0 && this.bindings[at]?.prefix !== prefix) at--;
    const namespace = this.bindings[at]?.namespace ?? "";
    if (this.resolved.size < MOST_BINDINGS) this.resolved.set(prefix, namespace);
    return namespace;
  }

  private refresh(): void {
    this.resolved.clear();
    this.defaultIsKnown = this.isKnown("");
  }
}
