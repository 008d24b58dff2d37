/** The pane's own words, by language. Whatever a KPI, rule or issue is called comes from the framework's labels. */
export interface Words {
  readonly title: string;
  readonly looking: string;
  readonly blankTitle: string;
  readonly blankText: string;
  readonly foreignText: string;
  readonly jurisdiction: string;
  readonly year: string;
  readonly language: string;
  readonly carryOver: string;
  readonly carryOverHint: string;
  readonly choose: string;
  readonly insertTemplate: string;
  readonly orMerge: string;
  readonly filled: string;
  readonly check: string;
  readonly push: string;
  readonly pushNeedsClean: string;
  readonly pushNeedsJustified: string;
  readonly pushed: string;
  readonly saveAs: string;
  readonly copyName: string;
  readonly copied: string;
  readonly kpis: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly notEvaluated: string;
  readonly goTo: string;
  readonly writeNoData: string;
  readonly writeFigure: string;
  readonly withDecimals: string;
  readonly suggested: string;
  readonly writeAt: string;
  readonly justify: string;
  readonly justifyAt: string;
  readonly justification: string;
  readonly reason: string;
  readonly explanation: string;
  readonly explanationNeeded: string;
  readonly yourName: string;
  readonly yourNameNeeded: string;
  readonly save: string;
  readonly justifying: string;
  readonly justified: string;
  readonly justifiedList: string;
  readonly justifiedLine: string;
  readonly justifiedBefore: string;
  readonly sameCause: string;
  readonly ofFile: string;
  readonly showAll: string;
  readonly thisCell: string;
  readonly rules: string;
  readonly series: string;
  readonly noFigure: string;
  readonly note: string;
  readonly regionalTitle: string;
  readonly reportsIn: string;
  readonly merge: string;
  readonly mergeHint: string;
  readonly addFiles: string;
  readonly dropHere: string;
  readonly includeIncomplete: string;
  readonly useThis: string;
  readonly write: string;
  readonly summary: string;
  readonly nothingToWrite: string;
  readonly written: string;
  readonly charts: string;
  readonly passes: string;
  readonly fails: string;
  readonly comparedWith: string;
  readonly rulePack: string;
  readonly rulesUsed: string;
  readonly chooseRules: string;
  readonly rulesChanged: string;
  readonly ruleOff: string;
  readonly sources: string;
  readonly sourcesHint: string;
  readonly noReport: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly dismiss: string;
  readonly trouble: string;
  readonly reading: string;
  readonly inserting: string;
  readonly checking: string;
  readonly writing: string;
  readonly typing: string;
  readonly drawing: string;
  readonly pushing: string;
  readonly compareWith: string;
  readonly comparing: string;
  readonly compared: string;
  readonly samples: string;
  readonly loading: string;
  readonly notLoaded: string;
  readonly tryAgain: string;
  readonly bug: string;
  readonly noFigureHere: string;
  readonly reasonForNoData: string;
  readonly reasonReplaces: string;
  readonly sameForYears: string;
  readonly replaceFigure: string;
  readonly whereHint: string;
  readonly whereNeeded: string;
  readonly expectedHint: string;
  readonly expectedWrong: string;
  readonly savingReason: string;
}

const ENGLISH: Words = {
  title: "KPI reports",
  looking: "Looking at the workbook",
  blankTitle: "Start a report",
  blankText:
    "This workbook is empty. Insert the KPI template of your jurisdiction, or merge finished reports into a regional view.",
  foreignText: "This workbook holds other things. The sheets of a report are added after its own.",
  jurisdiction: "Jurisdiction",
  year: "Reporting year",
  language: "Language",
  carryOver: "Earlier report (optional)",
  carryOverHint: "Figures, notes and contacts of earlier years are carried over from this file.",
  choose: "Choose…",
  insertTemplate: "Insert template",
  orMerge: "Merge reports of several jurisdictions",
  filled: "{filled} of {total} cells filled",
  check: "Check",
  push: "Push report",
  pushNeedsClean: "Correct the blockers and errors first.",
  pushNeedsJustified: "Open warnings: {count}. Correct or justify each of them first.",
  pushed: "The report to hand in has been opened as a new workbook. Save it under this name:",
  saveAs: "File name",
  copyName: "Copy name",
  copied: "Copied",
  kpis: "KPIs",
  findings: "Findings",
  noFindings: "Nothing to correct.",
  notEvaluated: "{count} checks could not be evaluated yet; they count as neither passed nor failed.",
  goTo: "Go to {place}",
  writeNoData: "Write \u201c{word}\u201d",
  writeFigure: "Write {number}",
  withDecimals: "with decimals",
  suggested: "suggested",
  writeAt: "{write} in {place}",
  justify: "Justify",
  justifyAt: "Justify {place}",
  justification: "Justification",
  reason: "Reason",
  explanation: "Explanation",
  explanationNeeded: "Say it in at least {count} characters.",
  yourName: "Your name",
  yourNameNeeded: "Say who decided it.",
  save: "Save",
  justifying: "Saving the justification",
  justified: "Saved in the workbook. The warning opens again only when one of its values changes.",
  justifiedList: "Justified ({count})",
  justifiedLine: "{reason} ({who}, {when})",
  justifiedBefore: "Was justified on {when}: {text}. Something it was about has changed since.",
  sameCause: "Seen for the same reason ({count})",
  ofFile: "The workbook as a whole",
  showAll: "Show all {count}",
  thisCell: "Selected cell",
  rules: "Rules that look at it",
  series: "{first} to {last}",
  noFigure: "no figure",
  note: "Your note",
  regionalTitle: "Regional workbook {round}",
  reportsIn: "{n} of {all} jurisdictions have reported.",
  merge: "Merge workbooks",
  mergeHint: "Choose the reports or drop them here. Each is checked first; nothing is written until you say so.",
  addFiles: "Choose files…",
  dropHere: "Drop .xlsx files here",
  includeIncomplete: "Also merge reports with blank cells",
  useThis: "Use this one",
  write: "Write {count} reports",
  summary: "Will change",
  nothingToWrite: "There is no report that may be merged.",
  written: "Done: {count} reports merged, charts drawn.",
  charts: "Draw charts",
  passes: "This passes",
  fails: "This does not",
  comparedWith: "Compared with",
  rulePack: "Checked by rule pack {version}.",
  rulesUsed: "This workbook is checked by rule pack {version} from now on. The add-in brings {shipped}.",
  chooseRules: "Other rule pack…",
  rulesChanged: "What the pack changes ({count})",
  ruleOff: "off",
  sources: "Where it comes from",
  sourcesHint: "Select a figure in a KPI sheet to see the file, sheet and cell it comes from.",
  noReport: "No report.",
  cancel: "Cancel",
  cancelled: "Cancelled. The workbook is as it was.",
  dismiss: "Close",
  trouble: "That did not work",
  reading: "Reading {file}",
  inserting: "Inserting the template",
  checking: "Checking",
  writing: "Writing the regional workbook",
  typing: "Writing into the cell",
  drawing: "Drawing charts",
  pushing: "Preparing the report",
  compareWith: "Compare with {source}\u2026",
  comparing: "Reading the figures to compare with",
  compared: "{count} figures to compare with stand on the sheet \u201c{sheet}\u201d. KPI figures were not changed.",
  samples: "Sample reports",
  loading: "Loading",
  notLoaded:
    "A part of the add-in that this needs could not be fetched, and nothing was done. Connect to the network and try again. If that does not help, close the pane and open it again.",
  tryAgain: "Try again",
  bug: "Something unexpected went wrong: {message}. The workbook was not changed by this. Please report it.",
  noFigureHere: "No figure\u2026",
  reasonForNoData: "Reason for no data\u2026",
  sameForYears: "The same for {years}, where there is no figure either",
  reasonReplaces: "The cell holds {seen}. It will be replaced by \u201c{word}\u201d.",
  replaceFigure: "Replace {seen} by \u201c{word}\u201d",
  whereHint: "Choose a row, or type where.",
  whereNeeded: "Say in which row or report the figure is included.",
  expectedHint: "A year, month or day: 2025, 2025-09 or 2025-09-30.",
  expectedWrong: "This is no date. Write it as 2025, 2025-09 or 2025-09-30.",
  savingReason: "Saving the reason",
};

/** By language code; languages that are not here read English. */
export const WORDS: Readonly<Record<string, Words>> & { readonly en: Words } = { en: ENGLISH };
