import type { CellRectangle } from "../../../core/workbook/address";
import { HostError } from "../../engine/host-error";
import { covers, offsetBy, shiftRectangle } from "./rectangles";
import type { PlacedArea, Sheet } from "../workbook/workbook";
import type { CellsMoved, Follower } from "../workbook/workbook-events";

/** A range as the client holds it: it follows its cells when others are inserted or deleted before them. */
export class RangeTarget implements PlacedArea, Follower {
  readonly sheet: Sheet;
  #area: CellRectangle | undefined;

  constructor(sheet: Sheet, area: CellRectangle) {
    this.sheet = sheet;
    this.#area = area;
  }

  /** @throws InvalidReference when all its cells were deleted. */
  get area(): CellRectangle {
    if (!this.#area) throw new HostError("InvalidReference", "The range was deleted.");
    return this.#area;
  }

  follow(moved: CellsMoved): void {
    if (!this.#area || moved.sheetId !== this.sheet.id) return;
    if (moved.kind === "sheetDeleted") this.#area = undefined;
    else if (moved.kind === "shift") this.#area = shiftRectangle(this.#area, moved.shift);
    else if (moved.move.toSheet === this.sheet.name && covers(moved.move.area, this.#area)) {
      this.#area = offsetBy(
        this.#area,
        moved.move.toRow - moved.move.area.top,
        moved.move.toColumn - moved.move.area.left,
      );
    }
  }
}

/** Several ranges of one sheet, as the client holds them. */
export class AreasTarget implements Follower {
  readonly sheet: Sheet;
  readonly ranges: readonly RangeTarget[];

  constructor(sheet: Sheet, areas: readonly CellRectangle[]) {
    this.sheet = sheet;
    this.ranges = areas.map((area) => new RangeTarget(sheet, area));
  }

  get areas(): readonly CellRectangle[] {
    return this.ranges.map(({ area }) => area);
  }

  follow(moved: CellsMoved): void {
    for (const range of this.ranges) range.follow(moved);
  }
}
