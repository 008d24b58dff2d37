import { officeSight } from "../adapters/office/office-sight";
import { inspectionBy, type Inspection } from "./inspection";

/** Of the workbook that is open in Excel. */
export const officeInspection: Inspection = inspectionBy(officeSight);
