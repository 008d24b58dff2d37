import type { CallArguments } from "../engine/call-arguments";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { requireAddress } from "../model/cells/addresses";
import type { Comment, CommentReply, PlacedArea, Sheet, Workbook } from "../model/workbook/workbook";
import { EventType, noteComment } from "../model/workbook/event-notes";
import { RangeTarget } from "../model/cells/range-target";
import { isOneCell, oneCell } from "../model/cells/rectangles";
import { isSheet } from "../model/sheets/new-sheet";

interface ReplyTarget {
  readonly comment: Comment;
  readonly reply: CommentReply;
}

/** Whoever sits before the workbench; Excel gives the signed-in user. */
const AUTHOR = { authorName: "Workbench User", authorEmail: "user@workbench.invalid" };

function commentsOf(owner: Workbook | Sheet): readonly Comment[] {
  return isSheet(owner) ? owner.workbook.comments.filter(({ sheet }) => sheet === owner) : owner.comments;
}

function cellArgument(args: CallArguments, owner: Workbook | Sheet): PlacedArea {
  const own = isSheet(owner) ? owner : owner.active;
  const target = args.target(0, "Range");
  const placed =
    target instanceof RangeTarget
      ? { sheet: target.sheet, area: target.area }
      : requireAddress(own.workbook, own, args.text(0));
  requireArgument(isOneCell(placed.area), "A comment belongs to one cell.");
  return placed;
}

/** Plain text; comments with mentions are objects. */
function content(value: unknown): string {
  const text = typeof value === "object" && value !== null && "richContent" in value ? value.richContent : value;
  requireArgument(typeof text === "string" && text !== "", "A comment needs text.");
  return text;
}

function found(comment: Comment | undefined): Comment {
  if (!comment) throw new HostError("ItemNotFound");
  return comment;
}

const repliesOf = (comment: Comment): readonly ReplyTarget[] => comment.replies.map((reply) => ({ comment, reply }));

function location({ sheet, row, column }: Comment): RangeTarget {
  return new RangeTarget(sheet, oneCell(row, column));
}

/** Threaded comments and their replies. */
export const commentMembers = [
  members<Workbook | Sheet>("CommentCollection", {
    items: commentsOf,
    call: {
      add: (owner, args) => {
        const { sheet, area } = cellArgument(args, owner);
        const { workbook } = sheet;
        const { top: row, left: column } = area;
        if (workbook.comments.some((one) => one.sheet === sheet && one.row === row && one.column === column))
          throw new HostError("InvalidOperation", "The cell has a comment already.");
        const comment: Comment = {
          id: workbook.newId(),
          content: content(args.value(1)),
          ...AUTHOR,
          created: workbook.world.now(),
          sheet,
          row,
          column,
          resolved: false,
          replies: [],
        };
        workbook.comments.push(comment);
        noteComment(comment, EventType.commentAdded);
        return comment;
      },
      getItemByCell: (owner, args) => {
        const { sheet, area } = cellArgument(args, owner);
        return found(
          commentsOf(owner).find((one) => one.sheet === sheet && one.row === area.top && one.column === area.left),
        );
      },
      getItemByReplyId: (owner, args) =>
        found(commentsOf(owner).find(({ replies }) => replies.some(({ id }) => id === args.text(0)))),
    },
  }),
  members<Comment>("Comment", {
    get: {
      id: ({ id }) => id,
      content: ({ content: text }) => text,
      richContent: ({ content: text }) => text,
      contentType: () => "Plain",
      mentions: () => [],
      authorName: ({ authorName }) => authorName,
      authorEmail: ({ authorEmail }) => authorEmail,
      creationDate: ({ created }) => created.toISOString(),
      resolved: ({ resolved }) => resolved,
    },
    set: {
      content: (comment, value) => {
        comment.content = content(value);
        noteComment(comment, EventType.commentChanged, "CommentEdited");
      },
      resolved: (comment, value) => {
        comment.resolved = value === true;
        noteComment(comment, EventType.commentChanged, comment.resolved ? "CommentResolved" : "CommentReopened");
      },
    },
    child: { replies: (comment) => comment },
    call: {
      delete: (comment) => {
        const { workbook } = comment.sheet;
        workbook.comments = workbook.comments.filter((one) => one !== comment);
        noteComment(comment, EventType.commentDeleted);
      },
      getLocation: location,
    },
  }),
  members<Comment>("CommentReplyCollection", {
    items: repliesOf,
    call: {
      add: (comment, args) => {
        const { workbook } = comment.sheet;
        const reply: CommentReply = {
          id: workbook.newId(),
          content: content(args.value(0)),
          ...AUTHOR,
          created: workbook.world.now(),
        };
        comment.replies.push(reply);
        noteComment(comment, EventType.commentChanged, "ReplyAdded");
        return { comment, reply };
      },
    },
  }),
  members<ReplyTarget>("CommentReply", {
    get: {
      id: ({ reply }) => reply.id,
      content: ({ reply }) => reply.content,
      richContent: ({ reply }) => reply.content,
      contentType: () => "Plain",
      mentions: () => [],
      authorName: ({ reply }) => reply.authorName,
      authorEmail: ({ reply }) => reply.authorEmail,
      creationDate: ({ reply }) => reply.created.toISOString(),
      resolved: ({ comment }) => comment.resolved,
    },
    set: {
      content: ({ comment, reply }, value) => {
        reply.content = content(value);
        noteComment(comment, EventType.commentChanged, "ReplyEdited");
      },
    },
    call: {
      delete: ({ comment, reply }) => {
        comment.replies = comment.replies.filter((one) => one !== reply);
        noteComment(comment, EventType.commentChanged, "ReplyDeleted");
      },
      getLocation: ({ comment }) => location(comment),
      getParentComment: ({ comment }) => comment,
    },
  }),
];
