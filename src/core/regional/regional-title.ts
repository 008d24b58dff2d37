import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";

/** What the regional workbook is called in its properties and at the foot of every page. */
export function regionalTitle({ regional, framework }: Labels, round: string): string {
  return `${fillText(regional.title, { round })} - ${framework.shortTitle}`;
}
