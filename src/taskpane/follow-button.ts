import type { PaneController } from "./pane-controller";

/** Where the ribbon button leads: "merge" of "?go=merge". */
export function wantedBy(search: string): string | null {
  return new URLSearchParams(search).get("go");
}

/**
 * Goes where the ribbon button leads that opened the pane: its address says "?go=merge". To be
 * called after the first look, which is all that "insert" and "check" ask for.
 * @param search the query of the page's address
 * @param showMerge leads to the choice of files, where there is one
 */
export async function followButton(
  search: string,
  { state, actions }: Pick<PaneController, "state" | "actions">,
  showMerge: () => void,
): Promise<void> {
  const wanted = wantedBy(search);
  if (wanted === "merge") showMerge();
  if (wanted === "charts" && state.look?.kind === "regional") await actions.draw();
}
