/**
 * The columns of the regional workbook's tables, in order: the plans write them, and by their titles the tables are
 * found again.
 */
import type { Labels } from "../framework/framework-schema";
import type { LookName } from "../sheet/looks";

/** A column of one of these sheets; hidden ones are for reading it back. */
export interface RegionalColumn {
  readonly title: string;
  readonly width: number;
  readonly look?: LookName;
  readonly hidden?: boolean;
}

export function dataTitles({ regional }: Labels): readonly string[] {
  const {
    dataJurisdiction,
    dataKpi,
    dataTable: table,
    dataRow,
    dataPeriod,
    dataValue,
    dataStatus,
    dataUnit,
    dataFile,
    dataSheet,
    dataCell,
    dataCode,
    dataKey,
  } = regional;
  return [
    dataJurisdiction,
    dataKpi,
    table,
    dataRow,
    dataPeriod,
    dataValue,
    dataStatus,
    dataUnit,
    dataFile,
    dataSheet,
    dataCell,
    dataCode,
    dataKey,
  ];
}

export function logFileTitles({ regional }: Labels): readonly string[] {
  const {
    logFile,
    logJurisdiction,
    logVerdict,
    logErrors,
    logWarnings,
    logNotEvaluated,
    logBlank,
    logInstitution,
    logRulePack,
  } = regional;
  return [
    logFile,
    logJurisdiction,
    logVerdict,
    logErrors,
    logWarnings,
    logNotEvaluated,
    logBlank,
    logInstitution,
    logRulePack,
  ];
}

export function logReasonTitles({ regional }: Labels): readonly string[] {
  const { logFile, logSeverity, logRule, logSheet, logCell, logMessage } = regional;
  return [logFile, logSeverity, logRule, logSheet, logCell, logMessage];
}

export function ruleFindingTitles({ regional }: Labels): readonly string[] {
  return [
    regional.dataJurisdiction,
    regional.logRule,
    regional.ruleState,
    regional.dataTable,
    regional.dataRow,
    regional.dataPeriod,
    regional.ruleId,
    regional.dataCode,
    regional.dataKey,
  ];
}

/** The last three columns are for reading back. */
export function gapListTitles({ regional, template }: Labels): readonly string[] {
  return [
    regional.dataJurisdiction,
    template.justifiedPlace,
    regional.dataRow,
    template.justifiedPeriod,
    template.justifiedReason,
    template.gapWhere,
    template.gapOwner,
    template.gapExpected,
    template.gapNote,
    regional.gapEveryYear,
    regional.gapWhereKey,
    regional.dataCode,
    regional.dataKey,
  ];
}

export function justificationColumns({ regional, template }: Labels): readonly RegionalColumn[] {
  return [
    { title: regional.dataJurisdiction, width: 24 },
    { title: template.justifiedWhen, width: 12 },
    { title: template.justifiedPlace, width: 34 },
    { title: regional.dataRow, width: 40 },
    { title: template.justifiedPeriod, width: 10 },
    { title: template.justifiedValue, width: 12, look: "dataValue" },
    { title: template.justifiedSaid, width: 60 },
    { title: template.justifiedReason, width: 26 },
    { title: template.justifiedText, width: 50 },
    { title: template.justifiedWho, width: 22 },
    ...[
      regional.justifiedRule,
      regional.justifiedDefinition,
      regional.justifiedCompared,
      regional.justifiedCode,
      regional.dataCode,
      regional.dataKey,
    ].map((title) => ({ title, width: 20, hidden: true })),
  ];
}

export function revisionColumns({ regional, template }: Labels): readonly RegionalColumn[] {
  return [
    { title: regional.dataJurisdiction, width: 24 },
    { title: template.justifiedPlace, width: 34 },
    { title: regional.dataRow, width: 46 },
    { title: template.justifiedPeriod, width: 10 },
    { title: regional.revisionOld, width: 18, look: "dataValue" },
    { title: regional.revisionNew, width: 18, look: "dataValue" },
    { title: template.justifiedReason, width: 30 },
    { title: template.justifiedText, width: 60 },
    ...[regional.justifiedCode, regional.dataCode, regional.dataKey].map((title) => ({
      title,
      width: 20,
      hidden: true,
    })),
  ];
}
