import type { CellRectangle } from "../../../core/workbook/address";
import type { CellShift } from "../../calc/formula/shift-formula";
import { PropertyBag } from "../workbook/property-bag";
import { intersect, shiftRectangle, subtractAll } from "./rectangles";

/** One conditional format. The bag holds what its kind needs, under the names of Office.js. */
export interface ConditionalFormat {
  readonly id: string;
  areas: readonly CellRectangle[];
  /** Excel.ConditionalFormatType */
  type: string;
  stopIfTrue: boolean;
  readonly bag: PropertyBag;
}

/** The conditional formats of one sheet; the first has priority 0. */
export class ConditionalFormats {
  #formats: ConditionalFormat[] = [];

  all(): readonly ConditionalFormat[] {
    return this.#formats;
  }

  /** New formats go before all others, as in Excel. */
  add(id: string, areas: readonly CellRectangle[], type: string, bag = new PropertyBag()): ConditionalFormat {
    const format: ConditionalFormat = { id, areas, type, stopIfTrue: false, bag };
    this.#formats.unshift(format);
    return format;
  }

  remove(format: ConditionalFormat): void {
    this.#formats = this.#formats.filter((one) => one !== format);
  }

  priority(format: ConditionalFormat): number {
    return this.#formats.indexOf(format);
  }

  setPriority(format: ConditionalFormat, priority: number): void {
    const rest = this.#formats.filter((one) => one !== format);
    rest.splice(Math.max(0, Math.min(priority, rest.length)), 0, format);
    this.#formats = rest;
  }

  shift(shift: CellShift): void {
    for (const format of this.#formats)
      format.areas = format.areas.map((area) => shiftRectangle(area, shift)).filter((area) => area !== undefined);
    this.#formats = this.#formats.filter(({ areas }) => areas.length > 0);
  }

  /** Changes the formulas of all rules, e.g. when the cells they read move. */
  rewrite(change: (formula: string) => string): void {
    for (const { bag } of this.#formats) bag.rewrite(change);
  }

  /** Takes an area out of all formats; a format without cells is gone. */
  clear(area: CellRectangle): void {
    for (const format of this.#formats)
      if (format.areas.some((one) => intersect(one, area))) format.areas = subtractAll(format.areas, area);
    this.#formats = this.#formats.filter(({ areas }) => areas.length > 0);
  }

  copyFrom(other: ConditionalFormats, newId: () => string): void {
    this.#formats = other.#formats.map((format) => ({ ...format, id: newId(), bag: format.bag.clone() }));
  }
}
