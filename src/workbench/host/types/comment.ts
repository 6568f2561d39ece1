import { cellArea } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import type { Comment } from "../../document/sheetState";
import { bagOf, flagOf, invalid, textOf } from "../Arguments";
import type { SheetPart } from "../HostObject";
import { registrations } from "../eventTable";
import { HostObject, rangeObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";

export const commentCollection: HostType<Sheet | null> = {
  items: (sheet, host) => partsIn(sheet, host).map((part) => new HostObject("Comment", part)),
  item: (sheet, args, host) => find(sheet, args.text(0), host) ?? notThere("comment", args.text(0)),
  ask: {
    GetCount: (sheet, _args, host) => partsIn(sheet, host).length,
    GetItemAt: (sheet, args, host) => {
      const part = partsIn(sheet, host)[args.whole(0)];
      return part ? new HostObject("Comment", part) : notThere("comment", args.whole(0));
    },
    GetItemByCell: (sheet, args, host) => {
      const place = args.range(0, host, sheet ?? host.document.activeSheet);
      const { row, column } = place.area;
      const found = place.sheet.comments.find((one) => one.row === row && one.column === column);
      return found
        ? new HostObject("Comment", { sheet: place.sheet, id: found.id })
        : notThere("comment", "on the cell");
    },
    GetItemByReplyId: (sheet, args, host) => {
      const id = args.text(0);
      const part = partsIn(sheet, host).find((one) => commentOf(one).replies.some((reply) => reply.id === id));
      return part ? new HostObject("Comment", part) : notThere("reply", id);
    },
    GetItemOrNullObject: (sheet, args, host) => find(sheet, args.text(0), host) ?? null,
    ...registrations("CommentCollection"),
  },
  act: {
    Add: (sheet, args, host) => {
      const place = args.range(0, host, sheet ?? host.document.activeSheet);
      const { row, column, rows, columns } = place.area;
      if (rows * columns > 1) throw invalid("A comment is on a single cell.");
      const { id } = place.sheet.addComment(row, column, authorIn(host), contentOf(args.raw(1)));
      return new HostObject("Comment", { sheet: place.sheet, id });
    },
  },
};

export const comment: HostType<SheetPart> = {
  get: {
    AuthorEmail: (part) => commentOf(part).email,
    AuthorName: (part) => commentOf(part).author,
    Content: (part) => commentOf(part).text,
    ContentType: () => "Plain",
    CreationDate: (part) => commentOf(part).createdAt,
    Id: ({ id }) => id,
    Resolved: (part) => commentOf(part).resolved,
    RichContent: (part) => commentOf(part).text,
  },
  set: {
    Content: ({ sheet, id }, value) => sheet.setComment(id, { text: textOf(value) }),
    Resolved: ({ sheet, id }, value) => sheet.setComment(id, { resolved: flagOf(value) }),
  },
  nav: { Replies: (part) => new HostObject("CommentReplyCollection", part) },
  ask: { GetLocation: location },
  act: {
    Delete: (part) => {
      commentOf(part);
      part.sheet.deleteComment(part.id);
      return undefined;
    },
  },
};

export const commentReplyCollection: HostType<SheetPart> = {
  items: (part) => commentOf(part).replies.map(({ id }) => new HostObject("CommentReply", { ...part, replyId: id })),
  item: (part, args) => findReply(part, args.text(0)) ?? notThere("reply", args.text(0)),
  ask: {
    GetCount: (part) => commentOf(part).replies.length,
    GetItemAt: (part, args) => {
      const reply = commentOf(part).replies[args.whole(0)];
      return reply ? new HostObject("CommentReply", { ...part, replyId: reply.id }) : notThere("reply", args.whole(0));
    },
    GetItemOrNullObject: (part, args) => findReply(part, args.text(0)) ?? null,
  },
  act: {
    Add: (part, args, host) => {
      const { replies } = commentOf(part);
      const id = `${part.id}-reply${replies.length + 1}`;
      const reply = {
        id,
        author: authorIn(host),
        email: "",
        text: contentOf(args.raw(0)),
        createdAt: host.document.book.clock().toISOString(),
      };
      part.sheet.setComment(part.id, { replies: [...replies, reply] });
      return new HostObject("CommentReply", { ...part, replyId: id });
    },
  },
};

type ReplyPart = SheetPart & { readonly replyId: string };

export const commentReply: HostType<ReplyPart> = {
  get: {
    AuthorEmail: (part) => replyOf(part).email,
    AuthorName: (part) => replyOf(part).author,
    Content: (part) => replyOf(part).text,
    ContentType: () => "Plain",
    CreationDate: (part) => replyOf(part).createdAt,
    Id: ({ replyId }) => replyId,
    Resolved: (part) => commentOf(part).resolved,
  },
  set: {
    Content: (part, value) => {
      replyOf(part);
      const text = textOf(value);
      const replies = commentOf(part).replies.map((one) => (one.id === part.replyId ? { ...one, text } : one));
      part.sheet.setComment(part.id, { replies });
    },
  },
  ask: { GetLocation: location, GetParentComment: ({ sheet, id }) => new HostObject("Comment", { sheet, id }) },
  act: {
    Delete: (part) => {
      replyOf(part);
      const replies = commentOf(part).replies.filter((one) => one.id !== part.replyId);
      part.sheet.setComment(part.id, { replies });
      return undefined;
    },
  },
};

function partsIn(sheet: Sheet | null, { document }: HostContext): readonly SheetPart[] {
  const sheets = sheet ? [sheet] : document.sheets;
  return sheets.flatMap((one) => one.comments.map(({ id }) => ({ sheet: one, id })));
}

function find(sheet: Sheet | null, id: string, host: HostContext): HostObject | undefined {
  const part = partsIn(sheet, host).find((one) => one.id === id);
  return part && new HostObject("Comment", part);
}

function findReply(part: SheetPart, id: string): HostObject | undefined {
  const found = commentOf(part).replies.some((reply) => reply.id === id);
  return found ? new HostObject("CommentReply", { ...part, replyId: id }) : undefined;
}

function commentOf({ sheet, id }: SheetPart): Comment {
  return sheet.comments.find((one) => one.id === id) ?? notThere("comment", id);
}

function replyOf(part: ReplyPart): Comment["replies"][number] {
  return commentOf(part).replies.find(({ id }) => id === part.replyId) ?? notThere("reply", part.replyId);
}

function location(part: SheetPart): HostObject {
  const { row, column } = commentOf(part);
  return rangeObject(part.sheet, cellArea(row, column));
}

/** A text; what mentions people comes as its rich text. */
function contentOf(value: unknown): string {
  const text = typeof value === "string" ? value : textOf(bagOf(value).richContent);
  if (text === "") throw invalid("A comment needs a text.");
  return text;
}

function authorIn({ document }: HostContext): string {
  return document.properties.author || "You";
}
