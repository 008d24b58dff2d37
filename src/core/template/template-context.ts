import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { Lists } from "./input-restriction";
import type { Prefill } from "./template-request";

/** What every sheet of a template needs to know. */
export interface TemplateContext {
  readonly framework: Framework;
  readonly labels: Labels;
  readonly lists: Lists;
  readonly prefill: Prefill;
  readonly jurisdiction: string;
  readonly round: string;
  /** Stands on every sheet of a sample; empty for real reports. */
  readonly remark: string;
  /** "Title - jurisdiction - round" for the foot of every page. */
  readonly footer: string;
}
