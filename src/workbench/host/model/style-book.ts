import { HostError } from "../engine/host-error";
import { NORMAL_STYLE } from "./cell-style";
import type { StyleValues } from "./cell-style";

/** A cell style of the user's own. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  values: Partial<StyleValues>;
}

/** Cell styles that were added to the workbook. */
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
    const style = { name, builtIn: false, values: { ...NORMAL_STYLE.values, styleName: name } };
    this.#styles.push(style);
    return style;
  }

  remove(style: NamedStyle): void {
    this.#styles = this.#styles.filter((one) => one !== style);
  }
}
