/** An order in which to compute formulas. */
export interface EvaluationPlan<Node> {
  /** The formulas of one level read none of their own level and none of a later one. */
  readonly levels: readonly (readonly Node[])[];
  /** Those that wait for themselves. */
  readonly circular: ReadonlySet<Node>;
}

/**
 * Orders the given formulas and all that depend on them.
 * @param dependents the formulas that read a formula's result directly.
 * @param late true for formulas that read cells nobody can foresee: they wait until all others that can be computed
 * are.
 */
export function planEvaluation<Node>(
  start: Iterable<Node>,
  dependents: (node: Node) => Iterable<Node>,
  late: (node: Node) => boolean,
): EvaluationPlan<Node> {
  const readers = reachable(start, dependents);
  const circular = circularNodes(readers);
  const waitsFor = new Map<Node, number>();
  for (const [node, targets] of readers) {
    for (const target of targets)
      if (!(circular.has(node) && circular.has(target))) waitsFor.set(target, (waitsFor.get(target) ?? 0) + 1);
  }
  const levels: Node[][] = [];
  let held: Node[] = [];
  let ready = [...readers.keys()].filter((node) => !waitsFor.has(node));
  while (ready.length + held.length > 0) {
    const early = ready.filter((node) => !late(node));
    held.push(...ready.filter(late));
    const level = early.length > 0 ? early : held;
    if (early.length === 0) held = [];
    levels.push(level);
    ready = release(level, readers, waitsFor, circular);
  }
  return { levels, circular };
}

/** Nodes that waited only for this level. */
function release<Node>(
  level: readonly Node[],
  readers: ReadonlyMap<Node, readonly Node[]>,
  waitsFor: Map<Node, number>,
  circular: ReadonlySet<Node>,
): Node[] {
  const ready: Node[] = [];
  for (const node of level) {
    for (const target of readers.get(node) ?? []) {
      if (circular.has(node) && circular.has(target)) continue;
      const left = (waitsFor.get(target) ?? 0) - 1;
      waitsFor.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  return ready;
}

/** Everything downstream with its readers, each reader once. */
function reachable<Node>(
  start: Iterable<Node>,
  dependents: (node: Node) => Iterable<Node>,
): Map<Node, readonly Node[]> {
  const readers = new Map<Node, readonly Node[]>();
  const open = [...start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (readers.has(node)) continue;
    const targets = [...new Set(dependents(node))];
    readers.set(node, targets);
    for (const target of targets) if (!readers.has(target)) open.push(target);
  }
  return readers;
}

interface Visit<Node> {
  readonly node: Node;
  readonly targets: readonly Node[];
  next: number;
}

/**
 * Members of strongly connected components with more than one member, and self-readers (Tarjan, without recursion:
 * chains are long).
 */
function circularNodes<Node>(readers: ReadonlyMap<Node, readonly Node[]>): Set<Node> {
  const circular = new Set<Node>();
  const order = new Map<Node, number>();
  const low = new Map<Node, number>();
  const stack: Node[] = [];
  const onStack = new Set<Node>();
  const path: Visit<Node>[] = [];
  const enter = (node: Node): void => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    onStack.add(node);
    path.push({ node, targets: readers.get(node) ?? [], next: 0 });
  };
  const lower = (node: Node, to: number | undefined): void => {
    low.set(node, Math.min(low.get(node) ?? 0, to ?? Infinity));
  };
  const leave = ({ node, targets }: Visit<Node>): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent) lower(parent.node, low.get(node));
    if (low.get(node) !== order.get(node)) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) onStack.delete(member);
    if (component.length > 1 || targets.includes(node)) for (const member of component) circular.add(member);
  };
  for (const root of readers.keys()) {
    if (!order.has(root)) enter(root);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const target = visit.targets[visit.next++];
      if (target === undefined) leave(visit);
      else if (!order.has(target)) enter(target);
      else if (onStack.has(target)) lower(visit.node, order.get(target));
    }
  }
  return circular;
}
