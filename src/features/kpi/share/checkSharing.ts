import { shortened } from "../../../domain/plainText";
import type { Problem } from "../../../domain/result";
import { ourFunctionsIn } from "../../../workbook/freeze/frozenFormula";
import { unitsIn } from "../../../workbook/freeze/frozenUnits";
import { addressOf } from "../../../workbook/pages/sheetPage";
import type { BookSheet, WorkbookSnapshot } from "../../../workbook/freeze/workbookSnapshot";
import { words } from "./words";

/** One thing to look at before the workbook is shared. */
export interface Finding {
  readonly what: string;
  readonly why: string;
  readonly sheet: string;
  /** The cells to go to. */
  readonly address: string;
  readonly fix: "freeze" | "go" | "hide" | "problems";
}

/** What readers without the add-in would miss, and what they should not see; the gravest first. */
export function checkSharing(book: WorkbookSnapshot, problems: readonly Problem[]): readonly Finding[] {
  const visible = book.sheets.filter(({ hidden }) => !hidden);
  return [
    ...functionsLeft(book),
    ...visible.flatMap(errorCells),
    ...brokenRows(book, problems),
    ...visible.flatMap(personalColumns),
    ...book.sheets.flatMap(localLinks),
    ...book.sheets.flatMap(hiddenData),
    ...book.sheets.flatMap(commentsLeft),
  ];
}

const functionsLeft = (book: WorkbookSnapshot): readonly Finding[] =>
  unitsIn(book).map(({ sheet, table, column, area, formula, rows }) => {
    const address = plain(addressOf(area));
    const where = table ? `${column ?? ""} of ${table.name}` : `${sheet.name}!${address}`;
    return {
      what: words.functions(where, ourFunctionsIn(formula).join(", "), rows.length * area.columns),
      why: words.functionsWhy,
      sheet: sheet.name,
      address,
      fix: "freeze",
    };
  });

function errorCells(sheet: BookSheet): readonly Finding[] {
  const found = new Map<string, { count: number; first: string }>();
  sheet.values.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (typeof cell !== "string" || !errorCode.test(cell)) return;
      const seen = found.get(cell);
      if (seen) seen.count++;
      else found.set(cell, { count: 1, first: addressIn(sheet, row, column) });
    });
  });
  return [...found].map(([code, { count, first }]) => ({
    what: words.errors(sheet.name, code, count, first),
    why: words.errorsWhy,
    sheet: sheet.name,
    address: first,
    fix: "go",
  }));
}

/** Of tables that stand here: one that was never set up lacks nothing. */
function brokenRows(book: WorkbookSnapshot, problems: readonly Problem[]): readonly Finding[] {
  const sheets = new Map(book.sheets.flatMap(({ name, tables }) => tables.map((table) => [table.name, name] as const)));
  const counts = new Map<string, number>();
  for (const { table = "" } of problems) {
    const sheet = sheets.get(table);
    if (sheet !== undefined) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  return [...counts].map(([sheet, count]) => ({
    ...{ what: words.broken(sheet, count), why: words.brokenWhy },
    ...{ sheet, address: "A1", fix: "problems" as const },
  }));
}

const personalColumns = (sheet: BookSheet): readonly Finding[] =>
  sheet.tables.flatMap(({ headers, body }) =>
    headers.flatMap((header, at): Finding[] => {
      const column = body.column + at;
      const isFilled = sheet.values
        .slice(body.row - sheet.area.row, body.row - sheet.area.row + body.rows)
        .some((line) => (line[column - sheet.area.column] ?? "") !== "");
      // Rules about passports are no one's passport.
      if (!isFilled || !isPersonal(header) || !headers.some((other) => /person|name|traveller|employee/i.test(other)))
        return [];
      return [
        {
          what: words.personal(header, sheet.name),
          why: words.personalWhy,
          sheet: sheet.name,
          address: plain(addressOf({ row: body.row - 1, column, rows: 1, columns: 1 })),
          fix: "hide",
        },
      ];
    }),
  );

function localLinks(sheet: BookSheet): readonly Finding[] {
  const links = new Map(
    sheet.links.flatMap(({ row, column, address }) =>
      isLocalLink(address) ? [[addressIn(sheet, row - sheet.area.row, column - sheet.area.column), address]] : [],
    ),
  );
  const texts = sheet.formulas.flatMap((line, row) =>
    line.flatMap((cell, column): [string, string][] => {
      if (typeof cell !== "string" || !isLocalPlace(cell)) return [];
      const address = addressIn(sheet, row, column);
      return links.has(address) ? [] : [[address, cell]];
    }),
  );
  const found = (address: string, what: (where: string, to: string) => string, to: string, why: string): Finding => ({
    what: what(`${sheet.name}!${address}`, shortened(to, 60)),
    why,
    sheet: sheet.name,
    address,
    fix: "go",
  });
  return [
    ...[...links].map(([address, to]) => found(address, words.link, to, words.linkWhy)),
    ...texts.map(([address, to]) => found(address, words.local, to, words.localWhy)),
  ];
}

const hiddenData = ({ name, hidden, area }: BookSheet): readonly Finding[] =>
  hidden && area.rows > 0
    ? [{ what: words.hidden(name), why: words.hiddenWhy, sheet: name, address: "A1", fix: "go" }]
    : [];

const commentsLeft = ({ name, comments }: BookSheet): readonly Finding[] =>
  comments > 0
    ? [{ what: words.comments(name, comments), why: words.commentsWhy, sheet: name, address: "A1", fix: "go" }]
    : [];

const errorCode = /^#(N\/A|[A-Z]+[A-Z/0-9]*[!?])$/;

const isPersonal = (header: string): boolean =>
  /passport|home address|private|birth|iban|bank account|salary|social security|^(phone|mobile)\b/i.test(header);

/** A drive, a share on a server, a home folder, or the address of a file. */
const localPlaces = [
  /(?<![\p{L}\d])[A-Za-z]:\\/u,
  // More than a letter must follow: "A:/B" is a proportion.
  /(?<![\p{L}\d])[A-Za-z]:\/[^\s/:]*(?:\p{L}{2}|[^\s/:]\/|\.\w)/u,
  /\\\\[\p{L}\d_.@-]+\\/u,
  /(?<![\w/.])\/(?:Users|home)\/[\p{L}\d]/u,
  /(?<![\p{L}\d])file:(?:[\\/]|[A-Za-z]:)/iu,
];

const isLocalPlace = (text: string): boolean => localPlaces.some((place) => place.test(text));

/** A link without a scheme ("..\Scans\a.pdf") leads to a file, as seen from the workbook's own folder. */
const isLocalLink = (address: string): boolean =>
  isLocalPlace(address) || (!address.startsWith("#") && !/^[a-z][a-z\d+.-]+:/i.test(address));

const plain = (address: string): string => address.replaceAll("$", "");

const addressIn = ({ area }: BookSheet, row: number, column: number): string =>
  plain(addressOf({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }));
