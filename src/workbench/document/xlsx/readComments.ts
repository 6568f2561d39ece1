import { parseAddress } from "../address";
import type { Comment } from "../sheetState";
import type { XmlElement } from "./xml";
import { attribute, child, children, flag, text } from "./xml";

/** The names and addresses of a file's authors by their id. */
export function readPeople(root: XmlElement | undefined): Map<string, { name: string; email: string }> {
  return new Map(
    children(root, "person").map((person) => {
      const name = attribute(person, "displayName") ?? "";
      const userId = attribute(person, "userId") ?? "";
      return [attribute(person, "id") ?? "", { name, email: userId.includes("@") ? userId : "" }];
    }),
  );
}

export function readThreads(
  root: XmlElement | undefined,
  people: ReadonlyMap<string, { name: string; email: string }>,
): Comment[] {
  const nodes = children(root, "threadedComment");
  const parts = nodes.map((node) => {
    const person = people.get(attribute(node, "personId") ?? "");
    return {
      ...{ id: attribute(node, "id") ?? "", author: person?.name ?? "", email: person?.email ?? "" },
      ...{ text: text(child(node, "text")), createdAt: attribute(node, "dT") ?? "" },
      ...{ parent: attribute(node, "parentId"), ref: attribute(node, "ref") ?? "A1", resolved: flag(node, "done") },
    };
  });
  return parts
    .filter(({ parent }) => parent === undefined)
    .map(({ parent: _parent, ref, ...comment }) => {
      const { row, column } = parseAddress(ref);
      const replies = parts
        .filter(({ parent }) => parent === comment.id)
        .map(({ id, author, email, text: words, createdAt }) => ({ id, author, email, text: words, createdAt }));
      return { ...comment, row, column, replies };
    });
}

/** Notes of a file without threads, as comments. */
export function readNotes(root: XmlElement | undefined): Comment[] {
  const authors = children(child(root, "authors"), "author").map(text);
  return children(child(root, "commentList"), "comment").map((node, at) => {
    const { row, column } = parseAddress(attribute(node, "ref") ?? "A1");
    const author = authors[Number(attribute(node, "authorId") ?? 0)] ?? "";
    return {
      ...{ id: `note${String(at + 1)}`, row, column, author, email: "", text: text(child(node, "text")) },
      ...{ createdAt: "", resolved: false, replies: [] },
    };
  });
}
