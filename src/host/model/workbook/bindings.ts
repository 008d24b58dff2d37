import type { RangeTarget } from "../cells/range-target";

/** A range that an add-in keeps under an id of its own. */
export interface Binding {
  readonly id: string;
  /** Excel.BindingType */
  readonly type: string;
  readonly range: RangeTarget;
}
