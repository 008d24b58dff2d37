import type { Sheet } from "../sheets/sheet";

export interface CommentReply {
  readonly id: string;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly created: Date;
}

/** A threaded comment on one cell. */
export interface Comment extends CommentReply {
  readonly sheet: Sheet;
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}
