import type { Frameworks } from "../../app/frameworks";
import { checkFile } from "../../app/merge-workbooks";
import { openFramework, type OpenFramework } from "../../app/open-framework";
import type { WorkbookFormat } from "../../app/ports";
import { readFile } from "../../app/read-file";
import { impossible, type Outcome } from "../../core/issue/issue";
import type { Opened, Port, ToPage, ToWorker } from "./messages";

/** The worker's end: reads and checks one file after the other, by frameworks that it asks the page for. */
export function answerChecks(port: Port<ToPage, ToWorker>, format: WorkbookFormat): void {
  const known = new Map<number, Outcome<OpenFramework>>();
  const numbers = new WeakMap<OpenFramework, number>();
  let hear: (opened: Outcome<Opened>) => void = () => undefined;

  const open: Frameworks["open"] = async (version, languages = []) => {
    const opened = await new Promise<Outcome<Opened>>((resolve) => {
      hear = resolve;
      port.postMessage({ kind: "open", version, languages });
    });
    if (!opened.ok) return opened;
    const { number, framework } = opened.value;
    if (framework) known.set(number, openFramework({ ok: true, value: framework, issues: [] }));
    const found = known.get(number) ?? impossible(`framework ${String(number)} never went over`);
    if (found.ok) numbers.set(found.value, number);
    return found;
  };

  const check = async ({ given, secondSource, versions, language }: ToWorker & { kind: "check" }): Promise<void> => {
    const read = await readFile({ versions, language, open }, format, given);
    if (!read.ok) {
      port.postMessage({ kind: "checked", checked: read });
      return;
    }
    const { assessment } = checkFile(read.value, secondSource, false);
    const number = numbers.get(read.value.open) ?? impossible("a framework without a number");
    port.postMessage({ kind: "checked", checked: { ok: true, issues: [], value: { number, assessment } } });
  };

  port.onmessage = ({ data }) => {
    if (data.kind === "opened") hear(data.opened);
    else
      check(data).catch((error: unknown) => {
        // As a bug on the page's own thread would be: the page hears of it by the worker's error event.
        setTimeout(() => {
          throw error;
        });
      });
  };
}
