import { members } from "../engine/members";
import { HostError } from "../engine/host-error";
import { RangeTarget, AreasTarget } from "../model/cells/range-target";
import { oneCell } from "../model/cells/rectangles";
import type { Workbook } from "../model/workbook/workbook";

const self = (workbook: Workbook): Workbook => workbook;

function selected(workbook: Workbook): RangeTarget {
  const [area, ...more] = workbook.active.selection;
  if (!area || more.length > 0) throw new HostError("InvalidSelection", "More than one range is selected.");
  return new RangeTarget(workbook.active, area);
}

function kept(reference: unknown): unknown {
  return reference ?? null;
}

/** Workbook: the root of every request. */
export const workbookMembers = [
  members<Workbook>("Workbook", {
    get: {
      name: ({ name }) => name,
      readOnly: () => false,
      isDirty: ({ isDirty }) => isDirty,
      autoSave: () => false,
      previouslySaved: () => true,
      calculationEngineVersion: () => 191029,
      usePrecisionAsDisplayed: () => false,
      chartDataPointTrack: () => true,
    },
    set: {
      isDirty: (workbook, value) => {
        workbook.isDirty = value === true;
      },
      // Only what is so already may be said.
      usePrecisionAsDisplayed: (_, value) => {
        if (value === true)
          throw new HostError("NotImplemented", "Precision as displayed is not implemented by this host.");
      },
      chartDataPointTrack: (_, value) => {
        if (value !== true)
          throw new HostError(
            "NotImplemented",
            "Charts that do not track their data points are not implemented by this host.",
          );
      },
    },
    child: {
      worksheets: self,
      tables: self,
      names: ({ names }) => names,
      application: self,
      settings: self,
      properties: self,
      comments: self,
      customXmlParts: ({ xmlParts }) => xmlParts,
      protection: self,
      styles: self,
      bindings: self,
      tableStyles: self,
      _Runtime: self,
    },
    call: {
      getActiveCell: (workbook) => {
        const [area] = workbook.active.selection;
        return new RangeTarget(workbook.active, oneCell(area?.top ?? 0, area?.left ?? 0));
      },
      getSelectedRange: selected,
      getSelectedRanges: (workbook) => new AreasTarget(workbook.active, workbook.active.selection),
      getActiveChartOrNullObject: () => null,
      getActiveChart: () => {
        throw new HostError("ItemNotFound", "No chart is active.");
      },
      getIsActiveCollabSession: () => false,
      save: (workbook) => {
        workbook.isDirty = false;
      },
      // How the library for Excel on the web asks for what Application.createWorkbook does elsewhere.
      CreateAndOpenWorkbook: (workbook, args) => {
        workbook.opened.push(args.optionalText(0) ?? "");
      },
      _GetRangeForEventByReferenceId: (_, args, { reference }) => kept(reference(args.text(0))),
      _GetRangeOrNullObjectForEventByReferenceId: (_, args, { reference }) => kept(reference(args.text(0))),
    },
  }),
  members<Workbook>("WorkbookProtection", {
    get: { protected: ({ protection }) => protection.isProtected },
    call: {
      protect: ({ protection }, args) => {
        protection.protect({}, args.optionalText(0));
      },
      unprotect: ({ protection }, args) => {
        protection.unprotect(args.optionalText(0));
      },
    },
  }),
  members<Workbook>("Application", {
    get: {
      calculationMode: ({ application }) => application.calculationMode,
      calculationState: () => "Done",
      calculationEngineVersion: () => 191029,
      decimalSeparator: () => ".",
      thousandsSeparator: () => ",",
      useSystemSeparators: () => true,
    },
    set: {
      calculationMode: (workbook, value) => {
        workbook.calc.settle();
        workbook.application.calculationMode = value as string;
        workbook.calc.settle();
      },
    },
    child: { iterativeCalculation: self, cultureInfo: self },
    call: {
      calculate: (workbook, args) => {
        workbook.calc.calculate(args.text(0) !== "Recalculate");
      },
      suspendApiCalculationUntilNextSync: ({ application }) => {
        application.calculationSuspended = true;
      },
      // Nothing is painted between the actions of a batch anyway.
      suspendScreenUpdatingUntilNextSync: () => undefined,
      CreateWorkbook: (workbook, args) => ({ workbook, base64: args.optionalText(0) ?? "" }),
    },
  }),
  members<{ readonly workbook: Workbook; readonly base64: string }>("WorkbookCreated", {
    get: { id: () => "created" },
    call: {
      Open: ({ workbook, base64 }) => {
        workbook.opened.push(base64);
      },
    },
  }),
  members<Workbook>("IterativeCalculation", {
    get: {
      enabled: ({ application }) => application.iterative.enabled,
      maxIteration: ({ application }) => application.iterative.maxIteration,
      maxChange: ({ application }) => application.iterative.maxChange,
    },
    set: {
      enabled: ({ application }, value) => {
        application.iterative.enabled = value === true;
      },
      maxIteration: ({ application }, value) => {
        application.iterative.maxIteration = value as number;
      },
      maxChange: ({ application }, value) => {
        application.iterative.maxChange = value as number;
      },
    },
  }),
  members<Workbook>("CultureInfo", {
    get: { name: () => "en-US" },
    child: { numberFormat: self, datetimeFormat: self },
  }),
  members<Workbook>("NumberFormatInfo", {
    get: { numberDecimalSeparator: () => ".", numberGroupSeparator: () => ",", currencySymbol: () => "$" },
  }),
  members<Workbook>("DatetimeFormatInfo", {
    get: {
      dateSeparator: () => "/",
      timeSeparator: () => ":",
      shortDatePattern: () => "M/d/yyyy",
      longDatePattern: () => "dddd, MMMM d, yyyy",
      shortTimePattern: () => "h:mm tt",
      longTimePattern: () => "h:mm:ss tt",
    },
  }),
  members<Workbook>("Runtime", {
    get: { enableEvents: ({ application }) => application.enableEvents },
    set: {
      enableEvents: ({ application }, value) => {
        application.enableEvents = value === true;
      },
    },
  }),
];
