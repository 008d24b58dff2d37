import { JURISDICTION, MEASURE, MEASURES, NUMBER, PERIOD, SOURCE, SOURCE_COLUMNS, TEXT, TEXTS, toldAs } from "./fact";
import type { IssueShapes } from "./issue-shape";

/** What reading a table of another source's figures finds (see core/second-source). */
export const SOURCE_ISSUES = {
  "source-none": { facts: {} },
  "source-table-missing": { facts: { source: SOURCE, columns: SOURCE_COLUMNS } },
  "source-column-doubled": { facts: { columns: TEXTS } },
  "source-without-figures": { facts: { source: SOURCE } },
  "source-not-of": { facts: { source: SOURCE, jurisdiction: JURISDICTION } },
  "source-line-incomplete": { facts: { line: NUMBER } },
  "source-line-longer": { facts: { line: NUMBER, fields: NUMBER, titles: NUMBER } },
  "source-year-unclear": { facts: { line: NUMBER, seen: TEXT } },
  "source-value-unclear": { facts: { line: NUMBER, seen: TEXT, measures: toldAs("measureName", MEASURES) } },
  "source-share-unclear": { facts: { line: NUMBER, seen: TEXT, measures: toldAs("measureName", MEASURES) } },
  "source-line-doubled": { facts: { jurisdiction: JURISDICTION, period: PERIOD, places: TEXTS } },
  "source-part-above": {
    facts: {
      line: NUMBER,
      part: NUMBER,
      measures: toldAs("measureName", MEASURES),
      whole: NUMBER,
      wholeMeasure: MEASURE,
    },
  },
  "source-measures-missing": { facts: { source: SOURCE, columns: SOURCE_COLUMNS } },
  "source-columns-skipped": { facts: { source: SOURCE, titles: TEXTS } },
  "source-places-skipped": { facts: { source: SOURCE, places: TEXTS } },
  "source-years-skipped": { facts: { source: SOURCE, skipped: TEXTS } },
} satisfies IssueShapes;
