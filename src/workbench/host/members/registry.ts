import { joinMembers } from "../engine/members";
import { formatMembers } from "./format-members";
import { rangeActions } from "./range-actions";
import { rangeContent } from "./range-content";
import { rangeGeometry } from "./range-geometry";
import { workbookMembers } from "./workbook-members";
import { worksheetMembers } from "./worksheet-members";

/** The behaviour of all types. */
export const MEMBERS = joinMembers([
  ...workbookMembers, ...worksheetMembers,
  ...rangeContent, ...rangeGeometry, ...rangeActions, ...formatMembers,
]);
