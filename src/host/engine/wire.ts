/** The JSON of one ProcessQuery request and its answer, as the client library writes and reads it. */
export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Same shape as Arguments: the path id where an argument is an object, else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
  /** Untracked: the host keeps no reference by itself. */
  readonly D?: boolean;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WireObjectPath>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex?: number;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7 } as const;
export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;
