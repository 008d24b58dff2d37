/** Figures of the regional workbook as LibreOffice and openpyxl see them, against its own lines of data. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { labelsIn } from "../../src/core/framework/framework";
import { observationKey } from "../../src/core/framework/observation-key";
import { convertInLibreOffice, runOpenpyxl } from "../fixtures/other-programs";
import { runKpi } from "../fixtures/run-kpi";
import { opened } from "../fixtures/shipped-framework";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const codes = framework.jurisdictions.map(({ code }) => code);
const folder = mkdtempSync(join(tmpdir(), "kpi-figures-"));

/** Every chart of a sheet with what its references hold and what is cached in it, and the lines of the data. */
const READ = `
import json, sys, openpyxl
from openpyxl.utils import range_boundaries
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
def cells(reference):
    sheet, area = reference.rsplit("!", 1)
    left, top, right, bottom = range_boundaries(area.replace("$", ""))
    return [c.value for row in book[sheet.strip("'").replace("''", "'")].iter_rows(top, bottom, left, right) for c in row]
def title(chart):
    return "".join(run.t for part in chart.title.tx.rich.p[:1] for run in part.r)
def cached(values):
    found = {point.idx: float(point.v) for point in values.numRef.numCache.pt}
    return [found.get(at) for at in range(values.numRef.numCache.ptCount)]
data = book["Regional data"]
head = [c.value for c in data[1]]
print(json.dumps({
  "charts": [{
    "title": title(chart),
    "maximum": chart.y_axis.scaling.max,
    "series": [{"name": cells(one.tx.strRef.f)[0], "years": cells(one.cat.strRef.f if one.cat.strRef else one.cat.numRef.f), "values": cells(one.val.numRef.f), "cached": cached(one.val)} for one in chart.ser],
  } for chart in book[sys.argv[2]]._charts],
  "review": [[c.value for c in row] for row in book["Final review"].iter_rows(4, 4 + int(sys.argv[3]))],
  "data": [[row[head.index(name)].value for name in ("Code", "Key", "Value")] for row in data.iter_rows(2)],
}))
`;
interface Read {
  readonly charts: readonly {
    readonly title: string;
    readonly maximum: number | null;
    readonly series: readonly {
      readonly name: string;
      readonly years: readonly string[];
      readonly values: readonly (number | null)[];
      readonly cached: readonly (number | null)[];
    }[];
  }[];
  /** The header row and as many lines as are followed. */
  readonly review: readonly (readonly (string | number | null)[])[];
  readonly data: readonly (readonly [string, string, unknown])[];
}
const read = (file: string, sheet: string): Read =>
  JSON.parse(runOpenpyxl(READ, file, sheet, String(framework.review.length))) as Read;

const regional = join(folder, "regional-sample.xlsx");
const saved = (): string => convertInLibreOffice(regional, "xlsx", join(folder, "saved"));

beforeAll(() => {
  runKpi("demo", "--out", folder);
});

test.each([
  ["as we wrote it", () => regional],
  ["as LibreOffice saved it", saved],
])("each jurisdiction's chart beside the others draws what it reported, on the scale of all: %s", (_, file) => {
  const { charts, data } = read(file(), labels.regional.compared);
  const reported = new Map(data.map(([code, key, value]) => [`${code} ${key}`, value]));
  expect(charts).toHaveLength(framework.charts.length * codes.length);
  framework.charts.forEach(({ id, kind, series }, topic) => {
    const six = charts.slice(topic * codes.length, (topic + 1) * codes.length);
    expect(six.map(({ title }) => title.split("\n")[0])).toEqual(
      codes.map((code) => `${labels.jurisdictions[code]?.name ?? ""} (SAMPLE)`),
    );
    expect(new Set(six.map(({ maximum }) => maximum)).size).toBe(1);
    six.forEach((chart, at) => {
      series.forEach(({ row }, index) => {
        const drawn = chart.series[index];
        const own = (drawn?.years ?? []).map((year) => {
          const value = reported.get(`${codes[at] ?? ""} ${observationKey(row, year)}`);
          return typeof value === "number" ? value : null;
        });
        expect(drawn?.name).toBe(labels.charts[id]?.series[row]);
        expect(own).toHaveLength(7);
        expect([drawn?.values, drawn?.cached]).toEqual([own, own]);
      });
      const columns = (chart.series[0]?.years ?? []).map((_year, year) =>
        chart.series.map(({ values }) => values[year] ?? 0),
      );
      const heights = columns.map((parts) =>
        kind === "stacked" ? parts.reduce((sum, part) => sum + part, 0) : Math.max(...parts),
      );
      expect(Math.max(...heights)).toBeLessThanOrEqual(chart.maximum ?? 0);
    });
  });
});

test("the final review is the sum of those who reported the first year and the last", () => {
  const { review, data } = read(regional, labels.regional.compared);
  const reported = new Map(data.map(([code, key, value]) => [`${code} ${key}`, value]));
  const [head = [], ...lines] = review;
  const years = head.slice(1, 8).map(String);
  expect(years).toEqual(framework.years.slice(0, 7));
  framework.review.forEach(({ row }, at) => {
    const figure = (code: string, year: string): unknown => reported.get(`${code} ${observationKey(row, year)}`);
    const same = codes.filter((code) =>
      [years[0], years[6]].every((year) => typeof figure(code, year ?? "") === "number"),
    );
    const sums = years.map((year) => {
      const figures = same.map((code) => figure(code, year));
      return figures.every((one) => typeof one === "number")
        ? figures.reduce<number>((sum, one) => sum + Number(one), 0)
        : "No data";
    });
    expect(lines[at]?.slice(1, 8)).toEqual(sums);
    expect(lines[at]?.[8]).toBe(Number(sums[6]) - Number(sums[0]));
  });
});
