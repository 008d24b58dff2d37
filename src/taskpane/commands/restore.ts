import { certifyWritten } from "../../app/certify-written";
import { reportIn } from "../../app/look-at-workbook";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { writeOver } from "../write-over";
import { certifyOpen } from "./certify-open";
import { drawPlan } from "./draw-charts";

/** Writes the regional sheets as they were at a restore point, with their charts; what they are now becomes one too. */
export async function restore(context: CommandContext, number: number): Promise<void> {
  const { frameworks, workroom, workbook, say, state, set, look } = context;
  const now = await look();
  const room = await workroom();
  const {
    open,
    workbook: restored,
    plan,
    lost,
    gone,
  } = valueOf(await room.restore(frameworks, now, number, new Date()));
  // What a report beside says of itself in the properties of the workbook stays.
  const own = reportIn(state().look) ? { ...plan, properties: {} } : plan;
  await writeOver(workbook, own, gone);
  await drawPlan(context, plan);
  const { regional, language } = restored;
  const missed = await certifyOpen(context, plan, (written) =>
    certifyWritten(open.framework, regional, language, () => plan, written),
  );
  set({ draft: undefined, trouble: [...lost, ...missed], said: { kind: "done", text: say("restored", { number }) } });
}
