/** Excel's error codes (Excel.ErrorCodes) as this host uses them. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedFeature"
  | "UnsupportedOperation";

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  ApiNotFound: 404,
  NotImplemented: 501,
  GeneralException: 500,
};

/** Sentences for codes that are raised without one; ours, not Microsoft's. */
const SENTENCES: Partial<Record<HostErrorCode, string>> = {
  AccessDenied: "The operation is not allowed while the worksheet or workbook is protected.",
  InvalidArgument: "An argument is missing, of the wrong kind or out of bounds.",
  InvalidReference: "The reference is not valid for this operation.",
  ItemNotFound: "The requested item does not exist.",
  ItemAlreadyExists: "An item of that name exists already.",
  InvalidOperationInCellEditMode: "A cell is being edited; press Enter or Escape first, or use delayForCellEdit.",
};

/** A refusal of the host: it stops the batch and reaches the caller as OfficeExtension.Error. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  /** @param message for people; a sentence that fits the code when left out. */
  constructor(code: HostErrorCode, message?: string) {
    super(message ?? SENTENCES[code] ?? code);
    this.code = code;
  }

  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** Throws InvalidArgument unless the condition holds. */
export function requireArgument(condition: boolean, message?: string): asserts condition {
  if (!condition) throw new HostError("InvalidArgument", message);
}
