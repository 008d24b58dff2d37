/**
 * What belongs to each jurisdiction, in its order: sorted out once, because a region may have hundreds of them. None for
 * a jurisdiction that has nothing.
 */
export function byJurisdiction<One extends { readonly jurisdiction: string }>(
  all: readonly One[],
): (jurisdiction: string) => readonly One[] {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const own = found.get(one.jurisdiction);
    if (own) own.push(one);
    else found.set(one.jurisdiction, [one]);
  }
  return (jurisdiction) => found.get(jurisdiction) ?? [];
}
