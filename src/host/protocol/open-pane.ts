import type { ExcelHost } from "../excel-host";
import { XdmFrame } from "./xdm-frame";

/** An add-in's page inside this one. */
export interface OpenPane {
  readonly frame: XdmFrame;
  readonly element: HTMLIFrameElement;
  close(): void;
}

export interface PaneOptions {
  readonly url: string;
  readonly into: Element;
  readonly title: string;
  readonly appId?: string;
  /** What Excel would be set to; American English unless said otherwise. */
  readonly language?: string;
  /** The keyboard leaves the pane. */
  readonly onLeave?: (direction: "onward" | "back") => void;
}

/**
 * Opens an add-in's page in a frame, as Office Online does. office.js trusts only a https page of the
 * same host name; it finds everything it needs to know in the frame's name, which must be set before
 * the frame is in the page.
 */
export function openPane(
  host: ExcelHost,
  { url, into, title, appId = "local-addin", language = "en-US", onLeave }: PaneOptions,
): OpenPane {
  const conversation = crypto.randomUUID();
  const { origin } = window.location;
  const target = new URL(url, window.location.href).origin;
  const element = document.createElement("iframe");
  element.title = title;
  element.name = JSON.stringify({
    baseFrameName: "_xdm_1",
    hostInfo: `Excel|Web|16.00|${language}||||0`,
    xdmInfo: `${conversation}|${appId}|${origin}/`,
    serializerVersion: 1,
    flights: "[]",
  });
  element.src = url;
  const frame = new XdmFrame({
    host,
    appId,
    conversation,
    origin,
    language,
    ...(onLeave ? { onLeave } : {}),
    post: (text) => {
      element.contentWindow?.postMessage(text, target);
    },
  });
  const listen = ({ source, origin: from, data }: MessageEvent): void => {
    if (source === element.contentWindow && from === target) void frame.receive(data);
  };
  window.addEventListener("message", listen);
  into.append(element);
  return {
    frame,
    element,
    close: () => {
      window.removeEventListener("message", listen);
      element.remove();
    },
  };
}
