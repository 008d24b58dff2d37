import { byteLength } from "./byte-length";
import type { BatchRequest } from "../engine/wire";
import type { ExcelHost } from "../excel-host";

/** What OfficeExtension.HostBridge.init takes. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by the client library. */
  onMessageFromHost: (message: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: BatchRequest | string };
}

/** Connects a client library in the same process to a host. Events follow the answer of the batch that caused them. */
export function createHostBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(message) {
      void reply(host, bridge, message);
    },
    onMessageFromHost() {
      throw new Error("The bridge was used before OfficeExtension.HostBridge.init.");
    },
  };
  return bridge;
}

async function reply(host: ExcelHost, bridge: NativeBridge, text: string): Promise<void> {
  const { id, flags, message } = JSON.parse(text) as BridgeRequest;
  const request = typeof message.body === "string" ? (JSON.parse(message.body) as BatchRequest) : message.body;
  const body = host.print(await host.answer(request, flags, byteLength(text)));
  bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
  sendEvents(host, bridge);
}

/** Tells the client what happened, e.g. after a person's edit. */
export function sendEvents(host: ExcelHost, bridge: NativeBridge): void {
  const entries = host.takeEvents();
  // The client may still be resolving the batch's promise: events come in a turn of their own.
  if (entries.length > 0)
    setTimeout(() => {
      bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
    }, 0);
}
