import { members } from "../engine/members";
import type { PropertyBag } from "../model/workbook/property-bag";
import { bagMembers } from "./bag-members";
import { colorText } from "./color-text";

/** Drawn parts: type -> its own parts. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  ChartSeriesFormat: ["fill", "line"],
  ChartPointFormat: ["border", "fill"],
  ChartAxisFormat: ["fill", "font", "line"],
  ChartAxisTitleFormat: ["border", "fill", "font"],
  ChartDataLabelFormat: ["border", "fill", "font"],
  ChartDataTableFormat: ["border", "fill", "font"],
  ChartErrorBarsFormat: ["line"],
  ChartGridlinesFormat: ["line"],
  ChartLegendFormat: ["border", "fill", "font"],
  ChartTitleFormat: ["border", "fill", "font"],
  ChartTrendlineFormat: ["line"],
  ChartTrendlineLabelFormat: ["border", "fill", "font"],
  ChartPlotAreaFormat: ["border", "fill"],
  ChartLeaderLinesFormat: ["line"],
};

const LABEL_SCALARS = {
  autoText: true,
  horizontalAlignment: "Center",
  linkNumberFormat: true,
  numberFormat: "General",
  separator: ",",
  showBubbleSize: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showSeriesName: false,
  showValue: true,
  textOrientation: 0,
  verticalAlignment: "Center",
  position: "OutsideEnd",
  geometricShapeType: "Rectangle",
};

/** Parts of charts that keep what they are told; first values are Excel's for a new column chart. */
export const chartPartMembers = [
  ...Object.entries(FORMATS).map(([type, parts]) => bagMembers(type, { parts })),
  bagMembers("ChartAreaFormat", {
    scalars: { colorScheme: "ColorfulPalette1", roundedCorners: false },
    parts: ["border", "fill", "font"],
  }),
  bagMembers("ChartFont", {
    scalars: { bold: false, color: "#595959", italic: false, name: "Calibri", size: 10, underline: "None" },
  }),
  bagMembers("ChartLineFormat", {
    scalars: { color: "", lineStyle: "Continuous", weight: 2.25 },
    call: {
      clear: (bag) => {
        bag.clear();
        bag.set("lineStyle", "None");
      },
    },
  }),
  bagMembers("ChartBorder", {
    scalars: { color: "#D9D9D9", lineStyle: "Continuous", weight: 0.75 },
    call: {
      clear: (bag) => {
        bag.clear();
        bag.set("lineStyle", "None");
      },
    },
  }),
  members<PropertyBag>("ChartFill", {
    call: {
      setSolidColor: (bag, args) => {
        bag.set("color", colorText(args.text(0)));
      },
      getSolidColor: (bag) => bag.get("color") ?? "",
      clear: (bag) => {
        bag.set("color", "");
      },
    },
  }),
  bagMembers("ChartGridlines", { scalars: { visible: false }, parts: ["format"] }),
  bagMembers("ChartAxisTitle", {
    scalars: { text: "Axis Title", textOrientation: 0, visible: false },
    parts: ["format"],
    call: {
      setFormula: (bag, args) => {
        bag.set("formula", args.text(0));
      },
    },
  }),
  members<PropertyBag>("ChartAxisTitle", {
    set: {
      text: (bag, value) => {
        bag.set("text", value);
        bag.set("visible", true);
      },
    },
  }),
  bagMembers("ChartDataLabels", {
    scalars: { ...LABEL_SCALARS, showLeaderLines: false, showAsStickyCallout: false },
    parts: ["format", "leaderLines"],
  }),
  bagMembers("ChartDataLabel", {
    scalars: { ...LABEL_SCALARS, formula: "", text: "", left: 0, top: 0, showAsStickyCallout: false },
    parts: ["format"],
  }),
  bagMembers("ChartDataTable", {
    scalars: {
      showHorizontalBorder: true,
      showLegendKey: true,
      showOutlineBorder: true,
      showVerticalBorder: true,
      visible: false,
    },
    parts: ["format"],
  }),
  bagMembers("ChartErrorBars", {
    scalars: { endStyleCap: true, include: "Both", type: "FixedValue", visible: false },
    parts: ["format"],
  }),
  bagMembers("ChartLeaderLines", { parts: ["format"] }),
  bagMembers("ChartMapOptions", {
    scalars: { labelStrategy: "BestFit", level: "Automatic", projectionType: "Automatic" },
  }),
  bagMembers("ChartBinOptions", {
    scalars: {
      allowOverflow: false,
      allowUnderflow: false,
      count: 0,
      overflowValue: 0,
      type: "Auto",
      underflowValue: 0,
      width: 0,
    },
  }),
  bagMembers("ChartBoxwhiskerOptions", {
    scalars: {
      quartileCalculation: "Exclusive",
      showInnerPoints: false,
      showMeanLine: false,
      showMeanMarker: true,
      showOutlierPoints: true,
    },
  }),
  bagMembers("ChartPivotOptions", {
    scalars: {
      showAxisFieldButtons: false,
      showLegendFieldButtons: false,
      showReportFilterFieldButtons: false,
      showValueFieldButtons: false,
    },
  }),
  bagMembers("ChartPlotArea", {
    scalars: {
      height: 140,
      insideHeight: 120,
      insideLeft: 30,
      insideTop: 40,
      insideWidth: 310,
      left: 10,
      position: "Automatic",
      top: 40,
      width: 340,
    },
    parts: ["format"],
  }),
  bagMembers("ChartTrendline", {
    scalars: {
      backwardPeriod: 0,
      forwardPeriod: 0,
      intercept: "",
      movingAveragePeriod: 2,
      name: "",
      polynomialOrder: 2,
      showEquation: false,
      showRSquared: false,
      type: "Linear",
    },
    parts: ["format", "label"],
  }),
  bagMembers("ChartTrendlineLabel", {
    scalars: {
      autoText: true,
      formula: "",
      horizontalAlignment: "Center",
      left: 0,
      linkNumberFormat: true,
      numberFormat: "General",
      text: "",
      textOrientation: 0,
      top: 0,
      verticalAlignment: "Center",
    },
    parts: ["format"],
  }),
];
