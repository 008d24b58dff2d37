/**
 * How fast the local Excel host is through Microsoft's client library, beside the engine alone.
 *   npx tsx test/bench/host.bench.ts
 * Medians of several runs in one process; the second column is the same requests handed to the engine
 * without the client library and the bridge between them.
 */
import { ExcelHost } from "../../src/host/excel-host";
import type { BatchRequest } from "../../src/host/engine/wire";
import { loadClientLibrary } from "../../src/host/node/load-client-library";
import { loadTypeTable } from "../../src/host/node/load-type-table";
import { createHostBridge } from "../../src/host/protocol/host-bridge";

const RUNS = 7;

interface Job {
  readonly name: string;
  readonly run: (context: Excel.RequestContext) => Promise<void>;
}

const JOBS: readonly Job[] = [
  {
    name: "100,000 cells written and read back",
    run: async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:CV1000");
      range.values = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 100 }, (__, column) => row * 100 + column),
      );
      await context.sync();
      range.load("values");
      await context.sync();
      if (range.values[999]?.[99] !== 99_999) throw new Error("the last cell came back wrong");
    },
  },
  {
    name: "2,000 single-cell writes with fills, one batch",
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let index = 0; index < 2000; index++) {
        const cell = sheet.getCell(Math.floor(index / 20), index % 20);
        cell.values = [[index]];
        cell.format.fill.color = index % 2 === 0 ? "#DDEBF7" : "#FFFFFF";
      }
      await context.sync();
    },
  },
];

async function main(): Promise<void> {
  const [table, client] = await Promise.all([loadTypeTable(), loadClientLibrary()]);
  process.stdout.write(`${"".padEnd(52)}${"Excel.run".padStart(12)}${"engine".padStart(12)}\n`);
  for (const { name, run } of JOBS) {
    const whole: number[] = [];
    const engine: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      const requests: BatchRequest[] = [];
      const host = new ExcelHost({ table });
      const bridge = createHostBridge(host);
      const send = bridge.sendMessageToHost;
      bridge.sendMessageToHost = (message) => {
        requests.push((JSON.parse(message) as { message: { body: BatchRequest } }).message.body);
        send(message);
      };
      client.OfficeExtension.HostBridge.init(bridge);
      whole.push(await elapsed(() => client.Excel.run(run)));
      const alone = new ExcelHost({ table });
      engine.push(
        await elapsed(async () => {
          for (const request of requests) await alone.answer(request, 0, 0);
        }),
      );
    }
    process.stdout.write(`${name.padEnd(52)}${milliseconds(median(whole))}${milliseconds(median(engine))}\n`);
  }
}

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`.padStart(12);
}

void main();
