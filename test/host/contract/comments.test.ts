import { contract, firstSheet, read } from "../excel-session";

const PAGE = "docs/excel/excel-add-ins-comments.md";

contract("Comments", [
  {
    name: "a comment on a cell",
    source: PAGE,
    run: async (context) => {
      const comment = context.workbook.comments.add("Sheet1!B2", "Hello");
      return [await read(comment, "content"), await read(comment.getLocation(), "address")];
    },
    expected: ["Hello", "Sheet1!B2"],
  },
  {
    name: "is found by its cell and edited",
    source: PAGE,
    run: async (context) => {
      context.workbook.comments.add("Sheet1!A2", "one");
      context.workbook.comments.getItemByCell("Sheet1!A2").content = "two";
      return read(context.workbook.comments.getItemAt(0), "content");
    },
    expected: "two",
  },
  {
    name: "replies are added and deleted",
    source: PAGE,
    run: async (context) => {
      const comment = context.workbook.comments.add("Sheet1!A2", "one");
      comment.replies.add("first");
      comment.replies.add("second");
      comment.replies.getItemAt(0).delete();
      return [
        await read(comment.replies.getItemAt(0), "content"),
        await read(comment.replies.getItemAt(0).getParentComment(), "content"),
      ];
    },
    expected: ["second", "one"],
  },
  {
    name: "is resolved",
    source: PAGE,
    run: async (context) => {
      const comment = context.workbook.comments.add("Sheet1!A2", "one");
      comment.resolved = true;
      return read(comment, "resolved");
    },
    expected: true,
  },
  {
    name: "moves with its cell",
    source: PAGE,
    run: async (context) => {
      const comment = context.workbook.comments.add("Sheet1!A2", "one");
      firstSheet(context).getRange("1:1").insert("Down");
      return read(comment.getLocation(), "address");
    },
    expected: "Sheet1!A3",
  },
  {
    name: "belongs to one cell",
    source: PAGE,
    run: (context) => {
      context.workbook.comments.add("Sheet1!A1:B2", "x");
    },
    code: "InvalidArgument",
  },
  {
    name: "is not there",
    source: PAGE,
    run: (context) => {
      context.workbook.comments.getItemByCell("Sheet1!C3");
    },
    code: "ItemNotFound",
  },
]);
