import { contract, fill, firstSheet, read } from "../excel-session";

const TABLES = "docs/excel/excel-add-ins-tables.md";
const DYNAMIC = "ExcelApi 1.2 Filter.applyDynamicFilter";

function goods(context: Excel.RequestContext): Excel.Table {
  fill(context, [
    ["Name", "Kind", "Price"],
    ["Apple", "Food", 3],
    ["Chair", "Home", 40],
    ["Bread", "Food", 5],
    ["Lamp", "Home", 25],
    ["", "", ""],
  ]);
  return firstSheet(context).tables.add("A1:C6", true);
}

async function visible(table: Excel.Table): Promise<unknown[]> {
  const view = table.columns.getItemAt(0).getDataBodyRange().getVisibleView();
  return (await read(view, "values")).flat();
}

/** A table of dates around 14 March 2026 (a Saturday), filtered dynamically. */
async function dates(context: Excel.RequestContext, criteria: Excel.DynamicFilterCriteria): Promise<unknown[]> {
  fill(context, [["When"], ["3/14/2026"], ["3/13/2026"], ["3/15/2026"], ["3/1/2026"], ["4/2/2026"], ["12/31/2025"]]);
  const table = firstSheet(context).tables.add("A1:A7", true);
  table.columns.getItemAt(0).filter.applyDynamicFilter(criteria);
  const view = table.getDataBodyRange().getVisibleView();
  return (await read(view, "text")).flat();
}

contract("Filters of tables", [
  {
    name: "some values",
    source: TABLES,
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Kind").filter.apply({ filterOn: Excel.FilterOn.values, values: ["Food"] });
      return visible(table);
    },
    expected: ["Apple", "Bread"],
  },
  {
    name: "values by their short form",
    source: "ExcelApi 1.2 Filter.applyValuesFilter",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyValuesFilter(["3", "40"]);
      return visible(table);
    },
    expected: ["Apple", "Chair"],
  },
  {
    name: "filters of two columns together",
    source: TABLES,
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Kind").filter.apply({ filterOn: "Values", values: ["Food", "Home"] });
      table.columns.getItem("Price").filter.apply({ filterOn: "Dynamic", dynamicCriteria: "BelowAverage" });
      return visible(table);
    },
    expected: ["Apple", "Bread"],
  },
  {
    name: "above the average",
    source: DYNAMIC,
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyDynamicFilter("AboveAverage");
      return visible(table);
    },
    expected: ["Chair", "Lamp"],
  },
  {
    name: "between two numbers",
    source: "ExcelApi 1.2 Filter.applyCustomFilter",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyCustomFilter(">=5", "<30", Excel.FilterOperator.and);
      return visible(table);
    },
    expected: ["Bread", "Lamp"],
  },
  {
    name: "one or the other",
    source: "ExcelApi 1.2 FilterOperator.or",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyCustomFilter("<4", ">30", "Or");
      return visible(table);
    },
    expected: ["Apple", "Chair"],
  },
  {
    name: "with wildcards",
    source: "ExcelApi 1.2 Filter.applyCustomFilter",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Name").filter.applyCustomFilter("=*a*");
      return visible(table);
    },
    expected: ["Apple", "Chair", "Bread", "Lamp"],
  },
  {
    name: "all but one",
    source: "ExcelApi 1.2 Filter.applyCustomFilter",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Kind").filter.applyCustomFilter("<>Food", "<>", "And");
      return visible(table);
    },
    expected: ["Chair", "Lamp"],
  },
  {
    name: "the most expensive",
    source: "ExcelApi 1.2 Filter.applyTopItemsFilter",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyTopItemsFilter(1);
      return visible(table);
    },
    expected: ["Chair"],
  },
  {
    name: "the cheapest two",
    source: "ExcelApi 1.2 Filter.applyBottomItemsFilter",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyBottomItemsFilter(2);
      return visible(table);
    },
    expected: ["Apple", "Bread"],
  },
  {
    name: "the upper half",
    source: "ExcelApi 1.2 Filter.applyTopPercentFilter",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyTopPercentFilter(50);
      return visible(table);
    },
    expected: ["Chair", "Lamp"],
  },
  {
    name: "the lower quarter",
    source: "ExcelApi 1.2 Filter.applyBottomPercentFilter",
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyBottomPercentFilter(25);
      return visible(table);
    },
    expected: ["Apple"],
  },
  {
    name: "by the colour of cells, named in words",
    source: "ExcelApi 1.2 Filter.applyCellColorFilter",
    run: (context) => {
      const table = goods(context);
      firstSheet(context).getRange("A3").format.fill.color = "#FFFF00";
      table.columns.getItem("Name").filter.applyCellColorFilter("yellow");
      return visible(table);
    },
    expected: ["Chair"],
  },
  {
    name: "by the colour of text",
    source: "ExcelApi 1.2 Filter.applyFontColorFilter",
    run: (context) => {
      const table = goods(context);
      firstSheet(context).getRange("A5").format.font.color = "red";
      table.columns.getItem("Name").filter.apply({ filterOn: "FontColor", color: "#ff0000" });
      return visible(table);
    },
    expected: ["Lamp"],
  },
  {
    name: "by days",
    source: "ExcelApi 1.2 FilterDatetime",
    run: async (context) => {
      fill(context, [["When"], ["3/14/2026"], ["3/20/2026"], ["4/1/2026"]]);
      const table = firstSheet(context).tables.add("A1:A4", true);
      table.columns.getItemAt(0).filter.applyValuesFilter([{ date: "2026-03-01", specificity: "Month" }]);
      return (await read(table.getDataBodyRange().getVisibleView(), "text")).flat();
    },
    expected: ["3/14/2026", "3/20/2026"],
  },
  {
    name: "a filter tells its criteria",
    source: "ExcelApi 1.2 Filter.criteria",
    run: async (context) => {
      const { filter } = goods(context).columns.getItem("Kind");
      filter.apply({ filterOn: "Values", values: ["Food"] });
      filter.load("criteria");
      await context.sync();
      return [filter.criteria.filterOn, filter.criteria.values];
    },
    expected: ["Values", ["Food"]],
  },
  {
    name: "one filter is cleared",
    source: "ExcelApi 1.2 Filter.clear",
    run: (context) => {
      const table = goods(context);
      const [kind, price] = [table.columns.getItem("Kind").filter, table.columns.getItem("Price").filter];
      kind.applyValuesFilter(["Food"]);
      price.applyCustomFilter(">4");
      kind.clear();
      return visible(table);
    },
    expected: ["Chair", "Bread", "Lamp"],
  },
  {
    name: "all filters are cleared",
    source: TABLES,
    run: (context) => {
      const table = goods(context);
      table.columns.getItem("Kind").filter.applyValuesFilter(["Food"]);
      table.columns.getItem("Price").filter.applyCustomFilter(">4");
      table.clearFilters();
      return visible(table);
    },
    expected: ["Apple", "Chair", "Bread", "Lamp", ""],
  },
  {
    name: "filters are applied again",
    source: "ExcelApi 1.2 Table.reapplyFilters",
    run: async (context) => {
      const table = goods(context);
      table.columns.getItem("Price").filter.applyCustomFilter("<10");
      firstSheet(context).getRange("C2").values = [[90]];
      const before = await visible(table);
      table.reapplyFilters();
      return [before, await visible(table)];
    },
    expected: [["Apple", "Bread"], ["Bread"]],
  },
  {
    name: "hidden rows keep their values",
    source: "ExcelApi 1.3 Range.getVisibleView",
    run: async (context) => {
      const table = goods(context);
      table.columns.getItem("Kind").filter.applyValuesFilter(["Home"]);
      const [view, rows] = [
        table.getDataBodyRange().getVisibleView().load("rowCount, columnCount, cellAddresses"),
        table.getDataBodyRange().load("rowCount"),
      ];
      await context.sync();
      return [view.rowCount, view.columnCount, view.cellAddresses[0]?.[0], rows.rowCount];
    },
    expected: [2, 3, "Sheet1!A3", 5],
  },
  {
    name: "the visible rows one by one",
    source: "ExcelApi 1.3 RangeView.rows",
    run: async (context) => {
      const table = goods(context);
      table.columns.getItem("Kind").filter.applyValuesFilter(["Home"]);
      const { rows } = table.getDataBodyRange().getVisibleView();
      rows.load("items/values, items/index");
      await context.sync();
      return rows.items.map(({ index, values }) => [index, values[0]?.[0]]);
    },
    expected: [
      [0, "Chair"],
      [1, "Lamp"],
    ],
  },
  {
    name: "today",
    source: DYNAMIC,
    run: (context) => dates(context, Excel.DynamicFilterCriteria.today),
    expected: ["3/14/2026"],
  },
  {
    name: "tomorrow",
    source: DYNAMIC,
    run: (context) => dates(context, Excel.DynamicFilterCriteria.tomorrow),
    expected: ["3/15/2026"],
  },
  {
    name: "this week, which began on Sunday",
    source: DYNAMIC,
    run: (context) => dates(context, Excel.DynamicFilterCriteria.thisWeek),
    expected: ["3/14/2026", "3/13/2026"],
  },
  {
    name: "this month",
    source: DYNAMIC,
    run: (context) => dates(context, Excel.DynamicFilterCriteria.thisMonth),
    expected: ["3/14/2026", "3/13/2026", "3/15/2026", "3/1/2026"],
  },
  {
    name: "next quarter",
    source: DYNAMIC,
    run: (context) => dates(context, Excel.DynamicFilterCriteria.nextQuarter),
    expected: ["4/2/2026"],
  },
  {
    name: "last year",
    source: DYNAMIC,
    run: (context) => dates(context, Excel.DynamicFilterCriteria.lastYear),
    expected: ["12/31/2025"],
  },
  {
    name: "the year so far",
    source: DYNAMIC,
    run: (context) => dates(context, Excel.DynamicFilterCriteria.yearToDate),
    expected: ["3/14/2026", "3/13/2026", "3/1/2026"],
  },
  {
    name: "every December",
    source: DYNAMIC,
    run: (context) => dates(context, Excel.DynamicFilterCriteria.allDatesInPeriodDecember),
    expected: ["12/31/2025"],
  },
  {
    name: "filters by icon are not built",
    source: "ExcelApi 1.2 FilterOn.icon",
    run: (context) => {
      goods(context)
        .columns.getItem("Price")
        .filter.apply({ filterOn: "Icon", icon: { set: "ThreeArrows", index: 0 } });
    },
    code: "NotImplemented",
  },
]);
