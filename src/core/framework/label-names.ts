/**
 * The words that the product itself speaks, by name: every shipped language has each of them, and
 * code can ask for no other. A new word is a name here and a text in each labels.<lang>.json.
 */
export const TEMPLATE_WORDS = [
  "cover", "lists", "kpiSheet", "narrativeSheet", "title", "jurisdiction", "round", "roundText", "howTo", "step1", "step2", "step3", "step4",
  "contents", "notReported", "kpiTitle", "goalLine", "titleProvenance", "columnRow", "columnUnit", "columnAbout", "columnNote", "columnSource",
  "promptTitle", "promptWhole", "promptDecimal", "promptCode", "refusalTitle", "refusalWhole", "refusalDecimal", "refusalCode", "listNoData",
  "narrativeTitle", "narrativeHint", "periodH1", "periodH2", "footer", "statusUnit", "textUnit", "justifications", "justificationsHint",
  "justifiedWhen", "justifiedPlace", "justifiedPeriod", "justifiedValue", "justifiedSaid", "justifiedReason", "justifiedText", "justifiedWho",
  "gaps", "gapsHint", "gapWhere", "gapOwner", "gapExpected", "gapNote",
] as const;

export const REGIONAL_WORDS = [
  "overview", "data", "log", "chartsRegion", "chartsJurisdiction", "kpiSheet", "narrative", "title", "region", "reported", "coverage", "columnRow",
  "columnUnit", "columnPeriod", "columnAbout", "totalsNote", "reportsOf", "files", "reasons", "noFile", "dataJurisdiction", "dataKpi", "dataTable",
  "dataRow", "dataPeriod", "dataValue", "dataStatus", "dataUnit", "dataFile", "dataSheet", "dataCell", "dataKey", "logFile", "logJurisdiction",
  "logVerdict", "logErrors", "logWarnings", "logNotEvaluated", "logBlank", "logInstitution", "logRulePack", "logSeverity", "logRule", "logSheet", "logCell",
  "logMessage", "verdict-accepted", "verdict-accepted with remarks", "verdict-refused", "statusReported", "statusNotReported", "chartTitle",
  "chartPeriod", "chartCoverageAll", "chartCoverageSome", "chartGaps", "chartAlt", "chartAltSeries", "chartAltGap", "chartData", "chartCoverageRow",
  "dataCode", "justifications", "revisions", "revisionsNote", "revisionOld", "revisionNew", "revisionNoReason", "justifiedRule", "justifiedDefinition",
  "justifiedCompared", "justifiedCode", "rules", "rulePack", "ruleCard", "ruleFindings", "ruleId", "ruleState", "ruleState-open", "ruleState-justified",
  "ruleState-fixed", "ruleFired", "ruleFixed", "ruleJustified", "ruleOpen", "ruleAdvice", "ruleOff", "ruleAsksTooMuch",
  "gaps", "gapsNote", "gapCounts", "gapList", "gapFilled", "gapCount", "gapShare", "gapRows", "gapEveryYear", "gapYes", "gapWhereKey",
] as const;

/** Of the sheet that shows a second source beside the reported figures, and of the table it is read from. */
export const SECOND_SOURCE_WORDS = [
  "sheetTitle", "neverAdded", "fromFiles", "sideBySide", "timesAsMuch", "sourceFigure", "rawFigures", "measure", "figure", "year", "without",
] as const;

export type TemplateWord = (typeof TEMPLATE_WORDS)[number];
export type RegionalWord = (typeof REGIONAL_WORDS)[number];
