/** Another rule pack in the pane: real office.js, the local host. */
import { PaneController } from "../../src/taskpane/pane-controller";
import type { ChosenFile } from "../../src/ui/pane-state";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { paneParts } from "../fixtures/pane-parts";
import { opened } from "../fixtures/shipped-framework";
import { openExcel } from "../host/excel-session";

const open = opened();
const file = (content: unknown): ChosenFile => ({
  name: "pack.json",
  read: () => Promise.resolve(new TextEncoder().encode(JSON.stringify(content))),
});
const framework = `${open.framework.id} ${open.framework.version}`;

test("a rule pack is kept in the workbook and counts again when it is opened; a wrong one changes nothing", async () => {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const pane = (): PaneController => new PaneController(paneParts(open));
  const controller = pane();
  await controller.begin();
  await controller.actions.start({ jurisdiction: "ME", round: "2024", language: "en" });
  const blanks = (of: PaneController): string | undefined => {
    const { look } = of.state;
    return look?.kind === "report"
      ? `${look.open.framework.rulePack.version} ${look.assessment.issues.find(({ rule }) => rule === "filled")?.severity ?? "none"}`
      : undefined;
  };
  const shipped = `${open.framework.rulePack.version} error`;
  expect(blanks(controller)).toBe(shipped);
  await controller.actions.useRules(file({ framework: "other 1", version: "9", changes: [] }));
  expect([controller.state.trouble.map(({ code }) => code), blanks(controller)]).toEqual([
    ["rule-pack-other"],
    shipped,
  ]);
  await controller.actions.useRules(
    file({
      framework,
      version: "2-a",
      changes: [{ rule: "filled", severity: "info", why: "Half a year is reported only." }],
    }),
  );
  expect([controller.state.trouble, blanks(controller)]).toEqual([[], "2-a info"]);
  const again = pane();
  await again.begin();
  expect(blanks(again)).toBe("2-a info");
});
