import type { Framework } from "../framework/framework";

/** How calm figures of a row are beside those of all rows: framework data, learned from public series. 1 is usual. */
export function calmOf({ rulePack: { movements = [] } }: Framework, row: string): number {
  return movements.find(({ rows }) => rows.includes(row))?.calm ?? 1;
}
