import { cellArea, formatAddress } from "../address";
import type { Comment } from "../sheetState";
import { element, escapeText, mainNamespace, textElement, xmlHead } from "./xml";

const threadNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** The authors of all comments, as files list them; shared by all sheets. */
export class People {
  readonly #ids = new Map<string, string>();

  idOf(name: string, email: string): string {
    const key = `${name}\n${email}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = guid("A", this.#ids.size + 1);
      this.#ids.set(key, id);
    }
    return id;
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  xml(): string {
    const people = [...this.#ids].map(([key, id]) => {
      const [displayName = "", userId = ""] = key.split("\n");
      return element("person", { displayName, id, userId: userId || displayName, providerId: "None" });
    });
    return xmlHead + element("personList", { xmlns: threadNamespace }, ...people);
  }
}

/** Comments as an Excel of today shows them: threads with replies. */
export function threadsXml(comments: readonly Comment[], people: People, sheetNumber: number): string {
  const threads = comments.flatMap((comment, at) => {
    const id = threadId(sheetNumber, at);
    const ref = cellAddress(comment);
    const first = element(
      "threadedComment",
      {
        ref,
        dT: comment.createdAt,
        personId: people.idOf(comment.author, comment.email),
        id,
        done: comment.resolved || null,
      },
      textElement("text", comment.text),
    );
    const replies = comment.replies.map((reply, number) =>
      element(
        "threadedComment",
        {
          ref,
          dT: reply.createdAt,
          personId: people.idOf(reply.author, reply.email),
          id: guid("B", sheetNumber * 1e6 + at * 1e3 + number + 1),
          parentId: id,
        },
        textElement("text", reply.text),
      ),
    );
    return [first, ...replies];
  });
  return xmlHead + element("ThreadedComments", { xmlns: threadNamespace }, ...threads);
}

/** The same comments as notes, for an Excel that knows no threads, and for LibreOffice. */
export function notesXml(comments: readonly Comment[], sheetNumber: number): string {
  // An author "tc={…}" ties a note to its thread.
  const authors = comments.map((_, at) => `<author>tc=${threadId(sheetNumber, at)}</author>`);
  const notes = comments.map((comment, at) => {
    const replies = comment.replies.map((reply) => `\nReply:\n    ${reply.text}`).join("");
    const text = `[Threaded comment]\n\nComment:\n    ${comment.text}${replies}`;
    return element(
      "comment",
      { ref: cellAddress(comment), authorId: at, shapeId: 0 },
      element("text", {}, textElement("t", text)),
    );
  });
  return (
    xmlHead +
    element(
      "comments",
      { xmlns: mainNamespace },
      element("authors", {}, ...authors),
      element("commentList", {}, ...notes),
    )
  );
}

/** The boxes of notes; Excel wants them in this old drawing language. */
export function noteShapesXml(comments: readonly Comment[]): string {
  const shapes = comments.map(
    ({ row, column }, at) =>
      `<v:shape id="_x0000_s${String(1025 + at)}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:108pt;height:60pt" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox><div style="text-align:left"></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${[column + 1, 15, row, 2, column + 3, 31, row + 4, 1].join(", ")}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

function cellAddress({ row, column }: Comment): string {
  return escapeText(formatAddress(cellArea(row, column)));
}

function threadId(sheetNumber: number, at: number): string {
  return guid("C", sheetNumber * 1e6 + at + 1);
}

function guid(kind: string, number: number): string {
  return `{${kind}0000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}
