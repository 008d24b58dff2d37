import type { CheckedFile } from "../../app/merge-workbooks";
import type { OpenFramework } from "../../app/open-framework";
import { impossible, type Outcome } from "../../core/issue/issue";
import type { CheckChosen } from "./check-here";
import type { Opened, Port, ToPage, ToWorker } from "./messages";

/** The page's end: one file at a time. It rejects where a framework that the worker asks for does not arrive. */
export function askChecks(port: Port<ToWorker, ToPage>): CheckChosen {
  const sent: OpenFramework[] = [];
  const over = (open: OpenFramework): Opened => {
    const number = sent.indexOf(open);
    return number >= 0 ? { number } : { number: sent.push(open) - 1, framework: open.framework };
  };
  return ({ versions, language, open }, given, secondSource) =>
    new Promise<Outcome<CheckedFile>>((resolve, reject) => {
      port.onmessage = ({ data }) => {
        if (data.kind === "open")
          open(data.version, data.languages).then((opened) => {
            const told = opened.ok ? { ...opened, value: over(opened.value) } : opened;
            port.postMessage({ kind: "opened", opened: told });
          }, reject);
        else if (data.checked.ok) {
          const { number, assessment } = data.checked.value;
          const opened = sent[number] ?? impossible(`framework ${String(number)} never went over`);
          resolve({ ok: true, issues: [], value: { open: opened, assessment } });
        } else resolve(data.checked);
      };
      port.postMessage({ kind: "check", given, secondSource, versions, language });
    });
}
