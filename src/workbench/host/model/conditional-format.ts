import type { CellRectangle } from "../../../core/workbook/address";
import type { CellShift } from "../calc/shift-formula";
import { PropertyBag } from "./property-bag";
import { shiftRectangle } from "./rectangles";

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
  add(id: string, areas: readonly CellRectangle[], type: string): ConditionalFormat {
    const format: ConditionalFormat = { id, areas, type, stopIfTrue: false, bag: new PropertyBag() };
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
    for (const format of this.#formats) format.areas = format.areas.map((area) => shiftRectangle(area, shift)).filter((area) => area !== undefined);
    this.#formats = this.#formats.filter(({ areas }) => areas.length > 0);
  }

  copyFrom(other: ConditionalFormats, newId: () => string): void {
    this.#formats = other.#formats.map((format) => ({ ...format, id: newId(), bag: format.bag.clone() }));
  }
}
