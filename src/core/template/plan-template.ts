/** Framework + jurisdiction + reporting year -> the WorkbookPlan of the template that a commission fills. */
import { labelsIn, type Framework } from "../framework/framework";
import { observationKey, splitKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { markSamples, sampleRemark } from "../labels/mark-samples";
import { jurisdictionName } from "../labels/name-of";
import { reportFooter } from "../labels/report-footer";
import { deriveTotal } from "../observation/derive-total";
import { BLANK, type CellContent } from "../observation/observation";
import { cellAddress } from "../workbook/address";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import { planAccepted } from "../report/plan-accepted";
import { LISTS_FIRST_ROW, listsOf } from "./input-restriction";
import { REPORT_MARK, type ReportIdentity } from "../sheet/keys";
import { planMetadata } from "../sheet/plan-metadata";
import { layoutOf, placeOf, type Layout } from "./layout";
import { LOOKS } from "../sheet/looks";
import { planFindingMarks } from "./plan-finding-marks";
import { planCover } from "./plan-cover";
import { planBreaks } from "../break/plan-breaks";
import { planGaps } from "../gap/plan-gaps";
import { planJustifications } from "../justification/plan-justifications";
import { planQueries } from "../query/plan-queries";
import { planSecondSource, secondSourceSheetName } from "../second-source/plan-second-source";
import type { Query } from "../query/query";
import type { ReportedFigure } from "../second-source/second-source-view";
import { planTables, tableNames } from "./plan-tables";
import { planSeal } from "../seal/plan-seal";
import type { TemplateContext } from "./template-context";
import type { TemplateRequest } from "./template-request";
import { cell, sheetPlan, widthFor } from "../sheet/sheet-draft";
import { withRemark } from "../sheet/with-remark";

/** The same request gives the same plan. Jurisdiction and round must be the framework's own. */
export function planTemplate(framework: Framework, request: TemplateRequest): WorkbookPlan {
  const plain = labelsIn(framework, request.language);
  const samples = request.isSample === true ? [request.jurisdiction] : [];
  const labels = markSamples(plain, samples);
  const remark = sampleRemark(plain, samples);
  const layout = layoutOf(framework, request.round, request.language);
  const lists = listsOf(framework, labels.template.lists);
  const name = jurisdictionName(labels, request.jurisdiction);
  const title = fillText(labels.template.title, { round: request.round });
  const context: TemplateContext = {
    framework,
    labels,
    lists,
    prefill: request.prefill,
    remark,
    jurisdiction: request.jurisdiction,
    round: request.round,
    footer: reportFooter(labels, request),
  };
  const identity: ReportIdentity = {
    framework: framework.id,
    version: framework.version,
    template: framework.template.version,
    jurisdiction: request.jurisdiction,
    round: request.round,
    language: labels.language,
    ...(request.isSample === true ? { sample: "yes" } : {}),
  };
  return {
    title: `${title} - ${name}`,
    properties: { ...identity },
    looks: LOOKS,
    sheets: [
      planCover(layout, request, context),
      ...layout.sheets.map((sheet) => planTables(sheet, context)),
      planJustifications(
        framework,
        labels,
        request.prefill.justifications ?? [],
        labels.template.justifications,
        context.footer,
      ),
      planGaps(
        framework,
        labels,
        {
          gaps: request.prefill.gaps ?? new Map(),
          contents: [...request.prefill.contents].map(([key, content]) => ({ key, content })),
        },
        labels.template.gaps,
        context.footer,
      ),
      planBreaks(
        framework,
        labels,
        { breaks: request.prefill.breaks ?? [], round: request.round },
        labels.template.breaks,
        context.footer,
      ),
      ...planOwnQueries(context, request.prefill.queries ?? []),
      planLists(framework, labels, lists.sheet),
      ...planOwnSecondSource(context, layout, request),
      ...(request.prefill.accepted ? [planAccepted(request.prefill.accepted)] : []),
      ...(request.seal ? [planSeal(request.seal)] : []),
      planFindingMarks(),
      planMetadata(REPORT_MARK, identity),
    ].map((sheet) => withRemark(sheet, remark)),
    names: layout.sheets.flatMap((sheet) => tableNames(sheet)),
  };
}

/** Only where something was asked. */
function planOwnQueries(
  { framework, labels, footer }: TemplateContext,
  queries: readonly Query[],
): readonly SheetPlan[] {
  return queries.length === 0 ? [] : [planQueries(framework, labels, queries, labels.template.queries, footer)];
}

/**
 * Beside the figures as they are carried over; the sheet follows them when they are typed. None without a second
 * source.
 */
function planOwnSecondSource(
  { framework, labels, footer }: TemplateContext,
  layout: Layout,
  { round, prefill: { secondSource: figures = [], contents } }: TemplateRequest,
): readonly SheetPlan[] {
  if (figures.length === 0) return [];
  const contentOf = (key: string): CellContent => contents.get(key) ?? BLANK;
  const reported = (_: string, key: string): ReportedFigure | undefined => {
    const { row: rowKey, period } = splitKey(key);
    const row = framework.rows.get(rowKey);
    const place = placeOf(layout, key);
    if (!row || !place) return undefined;
    const content =
      row.content.kind === "total"
        ? deriveTotal(row.content.parts.map((part) => contentOf(observationKey(part, period))))
        : contentOf(key);
    return { content, place: { sheet: place.sheet, cell: cellAddress(place.position) } };
  };
  return [
    planSecondSource({
      framework,
      labels,
      figures,
      round,
      footer,
      name: secondSourceSheetName(framework, labels),
      reported,
    }),
  ];
}

function planLists(framework: Framework, labels: Labels, name: string): SheetPlan {
  const noData = framework.noData.map((reason) => labels.noData[reason] ?? reason);
  const lists = [
    { title: labels.template.listNoData, words: noData },
    ...framework.codeLists.map((list) => {
      const known = labels.codeLists[list.id];
      return {
        title: known?.title ?? list.id,
        words: [...list.codes.map((code) => known?.codes[code] ?? code), ...noData],
      };
    }),
  ];
  return sheetPlan({
    name,
    cells: [
      cell(0, 0, name, "title"),
      ...lists.flatMap((list, column) => [
        cell(LISTS_FIRST_ROW - 1, column, list.title, "headerLeft"),
        ...list.words.map((word, index) => cell(LISTS_FIRST_ROW + index, column, word, "label")),
      ]),
    ],
    columns: lists.map((list, column) => ({ column, width: widthFor([list.title, ...list.words], 18) })),
    isProtected: true,
    print: { orientation: "landscape" },
  });
}
