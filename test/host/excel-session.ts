/**
 * One place where contract tests get Excel: Microsoft's own client library, loaded once per test file,
 * talking to a fresh host for each case.
 */
import { ExcelHost, requirementSets } from "../../src/host/excel-host";
import type { HostOptions } from "../../src/host/excel-host";
import type { TypeTable } from "../../src/host/engine/type-table";
import { loadClientLibrary } from "../../src/host/node/load-client-library";
import type { ClientLibrary } from "../../src/host/node/load-client-library";
import { loadTypeTable } from "../../src/host/node/load-type-table";
import { createHostBridge, sendEvents } from "../../src/host/protocol/host-bridge";

let loaded: Promise<{ table: TypeTable; client: ClientLibrary }> | undefined;

function load(): Promise<{ table: TypeTable; client: ClientLibrary }> {
  loaded ??= Promise.all([loadTypeTable(), loadClientLibrary()]).then(([table, client]) => ({ table, client }));
  return loaded;
}

/** 14 March 2026, afternoon. */
const NOW = new Date(2026, 2, 14, 15, 9, 26);

export interface ExcelSession {
  readonly host: ExcelHost;
  /** Delivers events of changes that were made past the client, and waits until handlers ran. */
  deliver(): Promise<void>;
}

/** A new empty workbook with "Sheet1", connected to the global Excel. */
export async function openExcel(options: Partial<HostOptions> & { readonly api?: string } = {}): Promise<ExcelSession> {
  const { table, client } = await load();
  const { api, ...rest } = options;
  const host = new ExcelHost({
    table,
    world: { now: () => NOW, random: () => 0.5 },
    ...(api === undefined ? {} : { sets: requirementSets(api) }),
    ...rest,
  });
  const bridge = createHostBridge(host);
  client.OfficeExtension.HostBridge.init(bridge);
  return {
    host,
    deliver: async () => {
      sendEvents(host, bridge);
      for (let turn = 0; turn < 5; turn++)
        await new Promise((resolve) => {
          setTimeout(resolve, 0);
        });
    },
  };
}

/** A contract case: what happens through the client library, and the documentation it comes from. */
export interface ContractCase {
  readonly name: string;
  /** Page of the documentation (docs/excel/...) or requirement set that promises it. */
  readonly source: string;
  /** Answers what `expected` is compared with; or throws, for `code`. */
  readonly run: (context: Excel.RequestContext, session: ExcelSession) => unknown;
  readonly expected?: unknown;
  /** Error code that the batch must end with. */
  readonly code?: string;
  readonly options?: Partial<HostOptions> & { readonly api?: string };
}

/** Declares the cases of one area as tests, each on a workbook of its own. */
export function contract(area: string, cases: readonly ContractCase[]): void {
  describe(area, () => {
    test.each(cases.map((one) => [`${one.name} [${one.source}]`, one] as const))(
      "%s",
      async (_, { run, expected, code, options }) => {
        const session = await openExcel(options);
        const outcome = Excel.run(async (context) => {
          const result = await run(context, session);
          await context.sync();
          return result;
        });
        if (code !== undefined) await expect(outcome).rejects.toMatchObject({ code });
        else expect(await outcome).toEqual(expected);
      },
    );
  });
}

/** Loads one property of an object and answers it. */
export async function read<Target extends OfficeExtension.ClientObject, Key extends keyof Target & string>(
  target: Target,
  key: Key,
): Promise<Target[Key]> {
  target.context.load(target, key);
  await target.context.sync();
  return target[key];
}

/** The first worksheet, "Sheet1", of a new workbook. */
export function firstSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Sheet1");
}

/** Writes a block of values at A1 of Sheet1 and answers its range. */
export function fill(context: Excel.RequestContext, values: readonly (readonly unknown[])[]): Excel.Range {
  const range = firstSheet(context).getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
  range.values = values as unknown[][];
  return range;
}
