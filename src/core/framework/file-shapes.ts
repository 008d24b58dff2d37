/** What the framework files must be like: for files that were never tested. */
import type { FileShapes } from "./load-framework";
import {
  chartsFileSchema,
  frameworkFileSchema,
  inputWordsSchema,
  labelsFileSchema,
  rulesFileSchema,
  templateFileSchema,
} from "./framework-schema";
import { mappingFileSchema } from "./mapping-schema";

export const CHECKED_SHAPES: FileShapes = {
  framework: frameworkFileSchema,
  rules: rulesFileSchema,
  template: templateFileSchema,
  charts: chartsFileSchema,
  mapping: mappingFileSchema,
  labels: labelsFileSchema,
  inputWords: inputWordsSchema,
};

/** Of the content of labels.<lang>.json, what "labels.<lang>.json?input" holds; anything that is no object stays as it is. */
export function inputPart(labels: unknown): unknown {
  if (typeof labels !== "object" || labels === null) return labels;
  return Object.fromEntries(Object.entries(labels).filter(([key]) => Object.hasOwn(inputWordsSchema.entries, key)));
}
