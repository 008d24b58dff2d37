/** A regional workbook is merged into from the pane: real office.js, the local host. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { restoreRegional } from "../../src/app/restore-regional";
import { planRegional } from "../../src/core/regional/plan-regional";
import { readRestorePoints } from "../../src/core/regional/restore-points";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { PaneController } from "../../src/taskpane/pane-controller";
import { paneParts } from "../fixtures/pane-parts";
import { atHand, opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { openExcel } from "../host/excel-session";

const open = opened();
const { framework } = open;
const whole = wholeRegional(framework);

test("every merge from the pane keeps what the workbook was, the first state too after a second one", async () => {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const bytes = await xlsxFormat.write(planRegional(framework, whole, "en"));
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(Buffer.from(bytes).toString("base64"));
    await context.sync();
  });
  const controller = new PaneController(paneParts(open));
  await controller.begin();
  const numbers: (readonly number[])[] = [];
  for (const name of ["first.xlsx", "second.xlsx"]) {
    await controller.actions.addFiles([{ name, read: () => Promise.resolve(Uint8Array.from([255, 216])) }]);
    await controller.actions.write();
    expect(controller.state.trouble).toEqual([]);
    const { look } = controller.state;
    if (look?.kind !== "regional") throw new Error("no regional workbook");
    numbers.push(readRestorePoints(look.snapshot).points.map(({ number }) => number));
    const restored = await restoreRegional(atHand(open), look.snapshot, 1, new Date());
    expect(restored.ok && restored.value.workbook.regional).toEqual(whole);
  }
  expect(numbers).toEqual([[1], [2, 1]]);
});
