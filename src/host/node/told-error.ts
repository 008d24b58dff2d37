/** What a person needs to know of an error that a script threw. */
export interface ToldError {
  readonly code: string;
  readonly message: string;
  /** Of the client library's errors: errorLocation, statement, surroundingStatements. */
  readonly debugInfo?: unknown;
  /** "script.js:12" where the script's own line is known. */
  readonly place?: string;
}

/** @param placeOf finds the script's own line */
export function tellError(error: unknown, placeOf: (error: Error) => string | undefined): ToldError {
  if (!(error instanceof Error))
    return { code: "Thrown", message: typeof error === "string" ? error : JSON.stringify(error) };
  const debugInfo = "debugInfo" in error ? error.debugInfo : undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  const place = placeOf(error);
  return {
    code,
    message: error.message,
    ...(debugInfo === undefined ? {} : { debugInfo }),
    ...(place === undefined ? {} : { place }),
  };
}

/** The same as lines for a terminal. */
export function errorLines({ code, message, debugInfo, place }: ToldError): string {
  const first = `${code}: ${message}${place === undefined ? "" : ` (${place})`}`;
  return debugInfo === undefined ? first : `${first}\ndebugInfo: ${JSON.stringify(debugInfo, null, 2)}`;
}
