/** What travels between Office Online's page and the add-in's page inside it: JSON as text, by postMessage. */

export interface FrameRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  /** 0 call, 1 begin to listen, 2 stop listening. */
  readonly _actionType: 0 | 1 | 2;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface FrameAnswer {
  readonly _messageType: 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _errorCode: number;
  /** 0 answer to a request, 1 event. */
  readonly _responseType: 0 | 1;
  readonly _data: unknown;
  readonly _serializerVersion: 1;
}

/** Undefined for whatever else arrives at a page. */
export function readRequest(data: unknown): FrameRequest | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  try {
    const message = JSON.parse(data) as Partial<FrameRequest>;
    return message._messageType === 0 &&
      typeof message._actionName === "string" &&
      typeof message._conversationId === "string"
      ? (message as FrameRequest)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The answer to a request. @param error 0, or -2 when the call was not understood */
export function answerText(request: FrameRequest, origin: string, data: unknown, error = 0): string {
  const { _actionName, _conversationId, _correlationId } = request;
  return text({
    _messageType: 1,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: origin,
    _errorCode: error,
    _responseType: 0,
    _data: data,
    _serializerVersion: 1,
  });
}

/** An event for a pane. */
export function eventText(name: string, conversation: string, origin: string, data: unknown): string {
  return text({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: 0,
    _origin: origin,
    _errorCode: 0,
    _responseType: 1,
    _data: data,
    _serializerVersion: 1,
  });
}

/**
 * A call of the page around to a pane; the pane's answer is of no interest. Such calls have a conversation of their
 * own.
 */
export function callText(name: string, conversation: string, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: name,
    _actionType: 0,
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _serializerVersion: 1,
  });
}

function text(answer: FrameAnswer): string {
  return JSON.stringify(answer);
}
