import { HostError } from "../../engine/host-error";
import { NORMAL_STYLE } from "../cells/cell-style";
import type { StyleKey, StyleValues } from "../cells/cell-style";

/** A cell style of the user's own. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  values: Partial<StyleValues>;
  /** Which groups of values it gives to cells. */
  includes: Readonly<Record<StyleGroup, boolean>>;
}

/** The groups in which a style includes values or leaves those of the cells. */
export const STYLE_GROUPS = ["Alignment", "Border", "Font", "Number", "Patterns", "Protection"] as const;
export type StyleGroup = (typeof STYLE_GROUPS)[number];

/** The group that a kind of value belongs to; undefined for the style's name. */
export function groupOf(key: StyleKey): StyleGroup | undefined {
  if (key === "styleName") return undefined;
  if (key === "numberFormat") return "Number";
  if (key === "locked" || key === "formulaHidden") return "Protection";
  if (key.startsWith("font")) return "Font";
  if (key.startsWith("fill")) return "Patterns";
  return key.startsWith("border") ? "Border" : "Alignment";
}

/** The same answer for every group. */
export function allGroups(included: (group: StyleGroup) => boolean): Readonly<Record<StyleGroup, boolean>> {
  return Object.fromEntries(STYLE_GROUPS.map((group) => [group, included(group)])) as Record<StyleGroup, boolean>;
}

/** Cell styles that were added to the workbook, and Excel's own that were changed in it. */
export class StyleBook {
  #styles: NamedStyle[] = [];

  all(): readonly NamedStyle[] {
    return this.#styles;
  }

  find(name: string): NamedStyle | undefined {
    return this.#styles.find((style) => style.name.toLowerCase() === name.toLowerCase());
  }

  /** @throws ItemAlreadyExists for a name that is taken. */
  add(name: string): NamedStyle {
    if (this.find(name)) throw new HostError("ItemAlreadyExists", `There is a style ${name} already.`);
    const style = {
      name,
      builtIn: false,
      values: { ...NORMAL_STYLE.values, styleName: name },
      includes: allGroups(() => true),
    };
    this.#styles.push(style);
    return style;
  }

  /** The workbook's own copy of one of Excel's styles, made when it is first changed. */
  own(style: NamedStyle): NamedStyle {
    const known = this.find(style.name);
    if (known) return known;
    const copy = { ...style };
    this.#styles.push(copy);
    return copy;
  }

  remove(style: NamedStyle): void {
    this.#styles = this.#styles.filter((one) => one !== style);
  }
}
