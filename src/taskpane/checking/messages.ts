/** What the page and its worker say to each other about one file. A framework goes over once, and by its number then. */
import type { GivenFile } from "../../app/given-file";
import type { Assessment } from "../../core/assessment/assess";
import type { Framework } from "../../core/framework/framework";
import type { FrameworkVersion, VersionName } from "../../core/framework/framework-version";
import type { Outcome } from "../../core/issue/issue";
import type { SecondSource } from "../../core/second-source/second-source";

export interface Opened {
  readonly number: number;
  /** Undefined where it went over before. */
  readonly framework?: Framework;
}

export type ToWorker =
  | {
      readonly kind: "check";
      readonly given: GivenFile;
      readonly secondSource: SecondSource | undefined;
      readonly versions: readonly [FrameworkVersion, ...FrameworkVersion[]];
      readonly language: string;
    }
  | { readonly kind: "opened"; readonly opened: Outcome<Opened> };

export type ToPage =
  | { readonly kind: "open"; readonly version: VersionName; readonly languages: readonly string[] }
  | {
      readonly kind: "checked";
      readonly checked: Outcome<{ readonly number: number; readonly assessment: Assessment }>;
    };

/** One end of a channel: a worker, or what a worker has of its page. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  onmessage: ((event: MessageEvent<Heard>) => unknown) | null;
}
