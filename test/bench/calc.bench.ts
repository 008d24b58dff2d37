/**
 * Times of the workbench's calculator, printed: npx tsx test/bench/calc.bench.ts
 * Each line is the median of several runs on the machine at hand.
 */
import { SmallWorkbook } from "../host/calc/evaluation/small-workbook";

function median(runs: number, work: (run: number) => void): string {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work(run);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return `${(times[Math.floor(runs / 2)] ?? 0).toFixed(2)} ms (longest ${(times.at(-1) ?? 0).toFixed(2)})`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** 15 sheets with 10 formulas and about 130 values each, and a summary across them. */
function template(): SmallWorkbook {
  const names = Array.from({ length: 15 }, (_, i) => `KPI ${String(i + 1)}`);
  const book = new SmallWorkbook(names);
  names.forEach((name, sheet) => {
    book.fill(
      name,
      Array.from({ length: 20 }, (_, r) => [`row ${String(r)}`, r + sheet, r * 2, r * 3, r % 5, r]),
    );
    for (const [row, formula] of [
      "=SUM(B1:B20)",
      "=SUM(C1:C20)",
      "=AVERAGE(D1:D20)",
      '=IFERROR(G1/G2,"")',
      '=COUNTIF(E1:E20,">2")',
      "=SUMIF(E1:E20,1,B1:B20)",
      '=IF(G1>100,"high","low")',
      "=ROUND(G3*1.05,2)",
      "='KPI 1'!G1+G1",
      '=VLOOKUP("row 7",A1:F20,3,FALSE)',
    ].entries()) {
      book.put({ sheet: `id:${name}`, row, column: 6 }, formula);
    }
  });
  return book;
}

const kpis = template();
print(`template, 15 sheets, 150 formulas: first calculation ${median(1, () => kpis.recalculate())}`);
print(
  `template: one edit ${median(200, (run) => {
    kpis.set("KPI 1!B3", run);
    kpis.recalculate();
  })}`,
);

const plain = new SmallWorkbook(["S"]);
plain.fill("S", [["=SUM(B:B)"]]);
plain.recalculate();
print(
  `100,000 single value writes beside one formula on the column: notes and recalculation ${median(3, (run) => {
    for (let row = 0; row < 100_000; row++) plain.put({ sheet: "id:S", row, column: 1 + (row % 10) }, row + run);
    plain.recalculate();
  })}`,
);
const whole = { top: 0, left: 1, bottom: 99_999, right: 10 };
print(
  `the same values noted as one area: ${median(5, () => {
    plain.calculator.valuesChanged("id:S", whole);
    plain.recalculate();
  })}`,
);

const wide = new SmallWorkbook(["S"]);
for (let row = 0; row < 7_000; row++) wide.put({ sheet: "id:S", row, column: 0 }, row);
print(
  `35,000 formulas: load ${median(1, () => {
    for (let row = 0; row < 7_000; row++) {
      const n = String(row + 1);
      for (const [i, formula] of [
        `=A${n}*2`,
        `=B${n}+1`,
        `=SUM(A${n}:C${n})`,
        `=IF(D${n}>100,"a","b")`,
        `=ROUND(D${n}/3,2)`,
      ].entries())
        wide.put({ sheet: "id:S", row, column: 1 + i }, formula);
    }
  })}`,
);
print(`35,000 formulas: first calculation ${median(1, () => wide.recalculate())}`);
print(
  `35,000 formulas: one edit ${median(50, (run) => {
    wide.put({ sheet: "id:S", row: run, column: 0 }, -run);
    wide.recalculate();
  })}`,
);
print(`35,000 formulas: all again ${median(1, () => wide.calculator.recalculate("everything"))}`);

const chain = new SmallWorkbook(["S"]);
chain.set("A1", 1);
for (let row = 1; row < 5_000; row++) chain.put({ sheet: "id:S", row, column: 0 }, `=A${String(row)}+1`);
print(`chain of 5,000: first calculation ${median(1, () => chain.recalculate())}`);
print(
  `chain of 5,000: edit at its head ${median(5, (run) => {
    chain.set("A1", run + 2);
    chain.recalculate();
  })}`,
);
