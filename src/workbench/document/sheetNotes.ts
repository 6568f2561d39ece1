import type { Area } from "./address";
import { intersect, requireOnSheet } from "./address";
import type { Book } from "./Book";
import type { CommentChange } from "./documentEvent";
import { DocumentRefusal } from "./DocumentRefusal";
import { parseFormula } from "./Formula";
import type { SheetModel } from "./model";
import type { Comment, Validation } from "./sheetState";

/** Replaces what validated an area before; refuses a rule whose formula cannot be read. */
export function setValidation(
  book: Book,
  sheet: SheetModel,
  area: Area,
  validation: Omit<Validation, "areas"> | null,
): void {
  requireOnSheet(area);
  book.requireAllowed(sheet);
  if (validation) requireReadable(validation);
  const others = sheet.state.validations.flatMap((other) => without(other, area));
  book.changeSheet(sheet, { validations: validation ? [...others, { ...validation, areas: [area] }] : others });
  book.emit({ type: "sheetChanged", sheetId: sheet.id });
}

/** Takes validations and conditional formats off an area. */
export function clearRules(book: Book, sheet: SheetModel, area: Area): void {
  book.changeSheet(sheet, {
    validations: sheet.state.validations.flatMap((one) => without(one, area)),
    conditionalFormats: sheet.state.conditionalFormats.flatMap((one) => without(one, area)),
  });
}

export function addComment(
  book: Book,
  sheet: SheetModel,
  comment: Pick<Comment, "row" | "column" | "author" | "text" | "email">,
): Comment {
  const { row, column } = comment;
  if (sheet.state.comments.some((other) => other.row === row && other.column === column)) {
    throw new DocumentRefusal("InvalidArgument", "The cell has a comment already.");
  }
  const taken = book.model.state.sheets.flatMap(({ state }) => state.comments);
  const id = freeId("comment", taken);
  const added: Comment = { ...comment, id, createdAt: book.clock().toISOString(), resolved: false, replies: [] };
  book.changeSheet(sheet, { comments: [...sheet.state.comments, added] });
  book.emit({ type: "sheetChanged", sheetId: sheet.id });
  book.emit({ type: "commentAdded", sheetId: sheet.id, commentId: id, replyIds: [] });
  return added;
}

export function setComment(
  book: Book,
  sheet: SheetModel,
  id: string,
  patch: Partial<Pick<Comment, "text" | "resolved" | "replies">>,
): void {
  const before = sheet.state.comments.find((comment) => comment.id === id);
  if (!before) throw new DocumentRefusal("ItemNotFound", "The comment no longer exists.");
  const comments = sheet.state.comments.map((comment) => (comment.id === id ? { ...comment, ...patch } : comment));
  book.changeSheet(sheet, { comments });
  book.emit({ type: "sheetChanged", sheetId: sheet.id });
  const { change, replyIds } = changeOf(before, patch);
  book.emit({ type: "commentChanged", sheetId: sheet.id, commentId: id, replyIds, change });
}

/** What became of a comment, and which of its replies it is about. */
function changeOf(
  { replies: before }: Comment,
  { replies, resolved }: Partial<Pick<Comment, "text" | "resolved" | "replies">>,
): { readonly change: CommentChange; readonly replyIds: readonly string[] } {
  if (resolved !== undefined) return { change: resolved ? "CommentResolved" : "CommentReopened", replyIds: [] };
  if (!replies) return { change: "CommentEdited", replyIds: [] };
  const ids = (some: Comment["replies"], others: Comment["replies"]): readonly string[] =>
    some.filter((one) => !others.includes(one) && !others.some(({ id }) => id === one.id)).map(({ id }) => id);
  if (replies.length > before.length) return { change: "ReplyAdded", replyIds: ids(replies, before) };
  if (replies.length < before.length) return { change: "ReplyDeleted", replyIds: ids(before, replies) };
  return { change: "ReplyEdited", replyIds: replies.filter((one) => !before.includes(one)).map(({ id }) => id) };
}

/** "cf1", "cf2", …: the first that nothing in the list has. */
export function freeId(stem: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = taken.length + 1;
  while (ids.has(`${stem}${String(number)}`)) number++;
  return `${stem}${String(number)}`;
}

function requireReadable({ rule }: Omit<Validation, "areas">): void {
  const formulas =
    rule.type === "List" ? [rule.source] : rule.type === "Custom" ? [rule.formula] : [rule.formula1, rule.formula2];
  for (const formula of formulas) if (typeof formula === "string" && formula.startsWith("=")) parseFormula(formula);
  if (rule.type === "List" && !rule.source.startsWith("=") && rule.source.length > 255) {
    throw new DocumentRefusal("InvalidArgument", "A list in a rule has at most 255 characters.");
  }
}

/** A rule with an area cut out of its own. */
function without<Item extends { readonly areas: readonly Area[] }>(item: Item, area: Area): Item[] {
  if (!item.areas.some((one) => intersect(one, area))) return [item];
  const areas = item.areas.flatMap((one) => pieces(one, area));
  return areas.length > 0 ? [{ ...item, areas }] : [];
}

/** What is left of an area around a hole. */
function pieces(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const bottom = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const middle = { row: cut.row, rows: cut.rows };
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...middle, column: area.column, columns: cut.column - area.column },
    { ...middle, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
