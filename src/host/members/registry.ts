import { joinMembers } from "../engine/members";
import { areasMembers } from "./areas-members";
import { bindingMembers } from "./binding-members";
import { cellProperties } from "./cell-properties";
import { chartAxisMembers } from "./chart-axis-members";
import { chartMembers } from "./chart-members";
import { chartPartMembers } from "./chart-part-members";
import { chartSeriesMembers } from "./chart-series-members";
import { commentMembers } from "./comment-members";
import { conditionalMembers } from "./conditional-members";
import { dependencyMembers } from "./dependency-members";
import { documentMembers } from "./document-members";
import { filterMembers } from "./filter-members";
import { formatMembers } from "./format-members";
import { functionMembers } from "./function-members";
import { insertMembers } from "./insert-members";
import { nameMembers } from "./name-members";
import { pageMembers } from "./page-members";
import { rangeActions } from "./range-actions";
import { rangeContent } from "./range-content";
import { rangeGeometry } from "./range-geometry";
import { rangeViewMembers } from "./range-view-members";
import { styleMembers } from "./style-members";
import { stylePartMembers } from "./style-part-members";
import { tableMembers } from "./table-members";
import { validationMembers } from "./validation-members";
import { workbookMembers } from "./workbook-members";
import { worksheetMembers } from "./worksheet-members";

/** The behaviour of all types. */
export const MEMBERS = joinMembers([
  ...workbookMembers,
  ...worksheetMembers,
  ...rangeContent,
  ...rangeGeometry,
  ...rangeActions,
  ...rangeViewMembers,
  ...dependencyMembers,
  ...cellProperties,
  ...areasMembers,
  ...formatMembers,
  ...tableMembers,
  ...filterMembers,
  ...nameMembers,
  ...validationMembers,
  ...conditionalMembers,
  ...commentMembers,
  ...documentMembers,
  ...pageMembers,
  ...styleMembers,
  ...stylePartMembers,
  ...bindingMembers,
  ...functionMembers,
  ...insertMembers,
  ...chartMembers,
  ...chartAxisMembers,
  ...chartSeriesMembers,
  ...chartPartMembers,
]);
