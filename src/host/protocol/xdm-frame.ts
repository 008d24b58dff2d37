/** Office Online's side of the talk with an add-in's page; knows nothing of windows. */
import type { BatchRequest } from "../engine/wire";
import type { ExcelHost } from "../excel-host";
import { appContext } from "./app-context";
import { byteLength } from "./byte-length";
import { answerText, callText, eventText, readRequest } from "./frame-message";
import type { FrameRequest } from "./frame-message";

/** Methods by the number they travel under. */
const Dispatch = { richApi: 93, loadSettings: 75, saveSettings: 76, commandDone: 94 } as const;
/** What page and pane tell each other about the keyboard; the numbers are office.js's. */
const TAB_IN = 11;
const LEAVE: Readonly<Record<number, "onward" | "back">> = {
  5: "onward",
  6: "back",
  13: "onward",
  14: "back",
  17: "onward",
  18: "back",
};
/** Office's code for a method that the host does not have. */
const UNSUPPORTED = 5012;

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
  /** Of a ribbon command that is done: its id. */
  readonly "0"?: string;
}

export interface FrameOptions {
  readonly host: ExcelHost;
  readonly appId: string;
  readonly conversation: string;
  /** Origin of the page that frames the pane. */
  readonly origin: string;
  /** Of Excel's menus and messages, such as "en-US". */
  readonly language: string;
  readonly post: (text: string) => void;
  /**
   * Tab went beyond the pane's last element, or Shift+Tab before its first, or Ctrl+F6 was pressed: office.js leaves it
   * to the page where the focus goes.
   */
  readonly onLeave?: (direction: "onward" | "back") => void;
}

export class XdmFrame {
  readonly #options: FrameOptions;
  readonly #commands = new Map<string, () => void>();
  #commandCount = 0;

  constructor(options: FrameOptions) {
    this.#options = options;
  }

  /** Takes one message of the pane; whatever is none of this conversation is left alone. */
  async receive(data: unknown): Promise<void> {
    const request = readRequest(data);
    if (request?._conversationId !== this.#options.conversation) return;
    // A call that is never answered would leave the pane waiting for ever.
    const answer = await this.#answer(request).catch(() => undefined);
    this.#options.post(answerText(request, this.#options.origin, answer ?? null, answer === undefined ? -2 : 0));
    this.sendEvents();
  }

  /** Tells the pane what happened in the workbook since the last time. */
  sendEvents(): void {
    const entries = this.#options.host.takeEvents();
    if (entries.length > 0) this.#event("richApiMessage", { ArrayData: entries });
  }

  /** Puts the focus on the pane's first element: inside a pane office.js decides where Tab goes. */
  focusIn(): void {
    const { conversation, origin, post } = this.#options;
    post(callText("Office_notifyAgave", conversation, origin, [TAB_IN]));
  }

  /** The selection moved: an event of Office's older kind, without details. */
  selectionChanged(): void {
    this.#event("documentSelectionChanged", {});
  }

  /** Runs a function that a ribbon button names; resolves when the add-in says it is done. */
  runCommand(name: string): Promise<void> {
    const id = `command-${String(++this.#commandCount)}`;
    return new Promise((resolve) => {
      this.#commands.set(id, resolve);
      this.#event("appCommandInvoked", { 0: id, 1: name, 2: JSON.stringify({ source: { id: name } }) });
    });
  }

  #event(name: string, data: unknown): void {
    const { conversation, origin, post } = this.#options;
    post(eventText(name, conversation, origin, data));
  }

  /** Undefined for calls that are not understood. */
  async #answer({ _actionName, _actionType, _data }: FrameRequest): Promise<unknown> {
    const { host, appId, conversation, language } = this.#options;
    if (_actionType !== 0) return { Error: 0 };
    switch (_actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(appId, conversation, host.session.catalog.sets, host.workbook.settings, language);
      case "ContextActivationManager_notifyHost": {
        const direction = LEAVE[Number((_data as readonly unknown[] | null)?.[1])];
        if (direction) this.#options.onLeave?.(direction);
        return null;
      }
      case "executeMethod":
        return { Version: 1, ...(await this.#method((_data ?? {}) as MethodCall)) };
      default:
        return undefined;
    }
  }

  async #method(call: MethodCall): Promise<object> {
    const { workbook } = this.#options.host;
    switch (call.DdaMethod?.DispatchId) {
      case Dispatch.richApi:
        return { Error: 0, Data: await this.#batch(call.ArrayData ?? []) };
      case Dispatch.loadSettings:
        return { Error: 0, Properties: [...workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]) };
      case Dispatch.saveSettings:
        replaceSettings(workbook.settings, call.DdaSettingsMethod?.Properties ?? []);
        return { Error: 0 };
      case Dispatch.commandDone:
        this.#commands.get(String(call[0]))?.();
        this.#commands.delete(String(call[0]));
        return { Error: 0 };
      default:
        return { Error: UNSUPPORTED };
    }
  }

  /** [custom data, verb, path, headers, body, 0, flags, ...] -> [status, headers, body]. */
  async #batch(parts: readonly unknown[]): Promise<readonly unknown[]> {
    const { host } = this.#options;
    const body = String(parts[4] ?? "");
    const response = await host.answer(JSON.parse(body) as BatchRequest, Number(parts[6] ?? 0), byteLength(body));
    return [200, ["Content-Type", "application/json"], host.print(response)];
  }
}

/** All are read before any is replaced: one bad value loses nothing. */
function replaceSettings(settings: Map<string, unknown>, properties: readonly (readonly [string, string])[]): void {
  const read = properties.map(([key, value]): readonly [string, unknown] => [key, JSON.parse(value)]);
  settings.clear();
  for (const [key, value] of read) settings.set(key, value);
}
