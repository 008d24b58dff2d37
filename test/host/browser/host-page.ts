/** The page around the add-in's page: a host of its own, reachable by the test as window.testHost. */
import { ExcelHost, requirementSets } from "../../../src/host/excel-host";
import type { TypeTable } from "../../../src/host/engine/type-table";
import { openPane } from "../../../src/host/protocol/open-pane";
import { typeInput } from "../../../src/host/model/cells/type-input";

export interface TestHost {
  readonly host: ExcelHost;
  /** A person types into a cell of the first sheet. */
  type(row: number, column: number, text: string): void;
  runCommand(name: string): Promise<void>;
  selectionChanged(): void;
}

declare global {
  interface Window {
    testHost: TestHost;
  }
}

async function begin(): Promise<void> {
  const api = new URLSearchParams(location.search).get("api") ?? "1.15";
  const table = (await (await fetch("/type-table.json")).json()) as TypeTable;
  const host = new ExcelHost({ table, sets: requirementSets(api), platform: "web" });
  const pane = openPane(host, { url: "/pane.html", into: document.body, title: "pane" });
  host.onChange(() => {
    setTimeout(() => {
      pane.frame.sendEvents();
    }, 0);
  });
  window.testHost = {
    host,
    type: (row, column, text) => {
      const [sheet] = host.workbook.sheets;
      if (sheet) typeInput(sheet, row, column, text);
      host.workbook.calc.settle();
      host.changed();
    },
    runCommand: (name) => pane.frame.runCommand(name),
    selectionChanged: () => {
      pane.frame.selectionChanged();
    },
  };
}

void begin();
