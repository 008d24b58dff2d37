/** An Excel Table: its titles stand in the cells of its first row too. */
import { rectangleAddress } from "../../../core/workbook/address";
import type { TablePlan } from "../../../core/workbook/plan";
import { xmlAttribute } from "../../ooxml/escape-xml";
import { counted, partOf } from "./part-xml";

/** @param number unique in the workbook, from 1 */
export function tableXml({ name, range, columns }: TablePlan, number: number): string {
  const place = rectangleAddress(range);
  const titles = columns.map(
    (title, index) => `<tableColumn id="${String(index + 1)}" name="${xmlAttribute(title)}"/>`,
  );
  return partOf(
    "table",
    `<autoFilter ref="${place}"/>${counted("tableColumns", titles)}` +
      `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`,
    ` id="${String(number)}" name="${xmlAttribute(name)}" displayName="${xmlAttribute(name)}" ref="${place}" totalsRowShown="0"`,
  );
}
