import { formatNumber } from "../../domain/sentence";
import type { Column } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import { parseMoment, parseNumber } from "../../tables/parseText";
import { amountText } from "./amountText";
import type { ColumnProfile } from "./inspectColumns";
import { columnsNeeded, columnsOf, type ColumnReading, type Mapping } from "./mapping";
import type { Reading, Source } from "./readSource";
import { isCode, readValue } from "./readValue";
import { serialToDay } from "../../domain/calendarDay";
import { timeUnitOfHeader } from "./unitWords";
import { plainWords } from "./fieldAliases";
import { columnsToFillDown } from "./tableRows";
import { hasOwnCurrency } from "./currencies";

/** Something that the file leaves open: a question with its answers, of which one is proposed. */
export interface Doubt {
  /** Tells it from the others, the same whichever answer is chosen. */
  readonly id: string;
  /** The column that it is about; "" for the whole file. */
  readonly column: string;
  readonly question: string;
  readonly answers: readonly Answer[];
  /** The answer that holds now. */
  readonly chosen: number;
}

export interface Answer {
  readonly label: string;
  /** The mapping with this answer, or another way to read the file. */
  readonly mapping?: Mapping;
  readonly reading?: Reading;
}

/** What is said once of a column or the file, and needs no answer. */
export interface Note {
  readonly column: string;
  readonly text: string;
}

/** The questions that a file leaves open under a mapping. What the rest of the file proves is no question. */
export function doubtsOf(
  source: Source,
  looks: readonly ColumnProfile[],
  mapping: Mapping,
  targets: readonly AnyTable[],
  home?: string,
): readonly Doubt[] {
  const used = looks.filter(({ header }) => mapping.columns[header]);
  return [
    ...readingDoubts(source),
    ...used.flatMap((look) => columnDoubts(look, mapping, targets)),
    ...used.flatMap((look) => currencyDoubts(look, looks, mapping, targets, home)),
    ...amountDoubts(looks, mapping),
    ...signDoubts(looks, mapping),
    ...typeDoubts(looks, mapping),
    ...fillDoubts(source, mapping),
  ];
}

/** What was taken for granted, said once. */
export function notesOf(
  source: Source,
  looks: readonly ColumnProfile[],
  mapping: Mapping,
  targets: readonly AnyTable[],
): readonly Note[] {
  const kindsOf = (header: string): readonly string[] =>
    mapping.tables.flatMap(({ table, fields }) =>
      Object.entries(fields).flatMap(([field, from]) =>
        columnsOf(from).includes(header)
          ? [targets.find(({ name }) => name === table)?.columns[field]?.kind ?? ""]
          : [],
      ),
    );
  const times = looks
    .filter(
      ({ header, examples }) =>
        kindsOf(header).includes("day") && examples.some((text) => /[T\s]\d{1,2}:\d{2}/.test(text)),
    )
    .map(({ header }) => ({ column: header, text: `${header} has a time of day; the day is taken.` }));
  const needed = columnsNeeded(mapping);
  const filled = mapping.fillDown
    .filter((column) => needed.has(column))
    .map((column) => ({
      column,
      text: `Blank cells of ${column} hold what stands above them.`,
    }));
  const blanks = looks.flatMap(({ header, strangers }) =>
    strangers
      .filter(({ text }) => mapping.columns[header]?.blanks.includes(text.toLowerCase()))
      .map(({ text, count }) => ({
        column: header,
        text: `"${text}" counts as blank in ${header}: ${count === 1 ? "1 row" : `${formatNumber(count)} rows`}.`,
      })),
  );
  return [
    ...source.warnings.map((text) => ({ column: "", text })),
    ...times,
    ...looks.flatMap((look) => timeUnitNotes(look, mapping, targets)),
    ...looks
      .filter(({ header }) => mapping.columns[header]?.serials)
      .map(({ header, examples: [first = ""] }) => ({
        column: header,
        text: `${header} holds days as Excel counts them: ${first} is ${serialToDay(Number(first)) ?? "no day"}.`,
      })),
    ...filled,
    ...blanks,
  ];
}

/** How a number with a unit of time is read: "2 weeks" is 14 days. */
function timeUnitNotes(
  { header, timed }: ColumnProfile,
  mapping: Mapping,
  targets: readonly AnyTable[],
): readonly Note[] {
  if (timed === undefined) return [];
  const reading = mapping.columns[header];
  return usesOf(mapping, header, targets)
    .slice(0, 1)
    .flatMap(({ column }): readonly Note[] => {
      const value = reading && readValue(column, timed, reading);
      return typeof value === "number"
        ? [{ column: header, text: `${column.header} of "${timed}" is ${formatNumber(value)}.` }]
        : [];
    });
}

function readingDoubts({ name, reading, otherEncoding, hidden, sheets }: Source): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (otherEncoding && reading.encoding)
    doubts.push({
      id: "encoding",
      column: "",
      question: `How are the letters of ${name} written?`,
      answers: [
        { label: `${reading.encoding}: ${otherEncoding.now}` },
        {
          label: `${otherEncoding.encoding}: ${otherEncoding.then}`,
          reading: { ...reading, encoding: otherEncoding.encoding },
        },
      ],
      chosen: 0,
    });
  if (hidden.rows > 0) {
    const { skipHidden: _, ...shown } = reading;
    doubts.push({
      id: "hidden",
      column: "",
      question: `The workbook hides ${formatNumber(hidden.rows)} rows of this table. Are they to come in too?`,
      answers: [
        { label: "All rows", reading: shown },
        { label: "Only those that are shown", reading: { ...reading, skipHidden: true } },
      ],
      chosen: reading.skipHidden ? 1 : 0,
    });
  }
  if (hidden.columns.length > 0)
    doubts.push({
      id: "hidden columns",
      column: hidden.columns.join(", "),
      question: `The workbook hides these columns: ${hidden.columns.join(", ")}. They are read like the others.`,
      answers: [{ label: "Read them" }],
      chosen: 0,
    });
  if (reading.headerRow === 0 && sheets.length === 0)
    doubts.push({
      id: "header",
      column: "",
      question: `No row of ${name} names the columns. Is the first row one of the table's?`,
      answers: [{ label: "It is a row" }, { label: "It names the columns", reading: { ...reading, headerRow: 1 } }],
      chosen: 0,
    });
  return doubts;
}

function columnDoubts(look: ColumnProfile, mapping: Mapping, targets: readonly AnyTable[]): readonly Doubt[] {
  const { header } = look;
  const reading = mapping.columns[header];
  if (!reading) return [];
  const doubts: Doubt[] = [];
  const uses = usesOf(mapping, header, targets);
  const withReading = (changed: Partial<ColumnReading>): Mapping => ({
    ...mapping,
    columns: { ...mapping.columns, [header]: { ...reading, ...changed } },
  });
  if (uses.some(({ column }) => column.range?.of === "date") && look.isOrderOpen) {
    const example = look.dateOrder.open ?? look.examples[0] ?? "";
    const orders = ["mdy", "dmy"] as const;
    doubts.push({
      id: `order ${header}`,
      column: header,
      question: look.dateOrder.mixed
        ? `Some dates of ${header} have the month first and some the day first. Rows that do not fit the order are refused.`
        : `Nothing in ${header} tells days from months. How is ${example} meant?`,
      answers: orders.map((dateOrder) => ({
        label: `${dateOrder === "mdy" ? "Month first" : "Day first"}: ${example} is ${parseMoment(example, { ...reading, dateOrder })?.slice(0, 10) ?? "no date"}`,
        mapping: withReading({ dateOrder }),
      })),
      chosen: reading.dateOrder === "mdy" ? 0 : 1,
    });
  }
  if (uses.some(({ column: { range } }) => range !== undefined && range.of !== "date") && look.isDecimalOpen) {
    const example = look.decimal.open ?? look.examples[0] ?? "";
    const marks = [".", ","] as const;
    doubts.push({
      id: `decimal ${header}`,
      column: header,
      question: look.decimal.mixed
        ? `Some numbers of ${header} have a decimal comma and some a point. Rows that do not fit are refused.`
        : `How much is ${example} in ${header}?`,
      answers: marks.map((decimal) => ({
        label: `Decimal ${decimal === "." ? "point" : "comma"}: ${example} is ${numberIn(example, { ...reading, decimal })}`,
        mapping: withReading({ decimal }),
      })),
      chosen: reading.decimal === "." ? 0 : 1,
    });
  }
  if (look.marked !== undefined && uses.some(({ column }) => column.kind === "money"))
    doubts.push({
      id: `mark ${header}`,
      column: header,
      question: `Some amounts of ${header} are marked CR or DR, such as ${look.marked}. Which of them are below zero?`,
      answers: (["CR", "DR"] as const).map((minus) => ({
        label: `${minus} is below zero`,
        mapping: withReading({ minus }),
      })),
      chosen: (reading.minus ?? "CR") === "CR" ? 0 : 1,
    });
  const isAmount = uses.some(({ column: { range } }) => range !== undefined && range.of !== "date");
  if (look.inexact !== undefined && isAmount) {
    const { refusesInexact: _, ...taken } = reading;
    doubts.push({
      id: `inexact ${header}`,
      column: header,
      question: `Some numbers of ${header} are not exact, such as ${look.inexact}.`,
      answers: [
        { label: "Take the number", mapping: { ...mapping, columns: { ...mapping.columns, [header]: taken } } },
        { label: "Refuse these rows", mapping: withReading({ refusesInexact: true }) },
      ],
      chosen: reading.refusesInexact ? 1 : 0,
    });
  }
  if (look.range !== undefined && isAmount) {
    const { takesLeast: _, ...most } = reading;
    doubts.push({
      id: `range ${header}`,
      column: header,
      question: `Some cells of ${header} hold a range, such as ${look.range}. Which number counts?`,
      answers: [
        { label: "The larger", mapping: { ...mapping, columns: { ...mapping.columns, [header]: most } } },
        { label: "The smaller", mapping: withReading({ takesLeast: true }) },
      ],
      chosen: reading.takesLeast ? 1 : 0,
    });
  }
  if (look.units.length > 0 && uses.some(({ column }) => isCountedColumn(column))) {
    const { anyUnit: _, ...own } = reading;
    doubts.push({
      id: `unit ${header}`,
      column: header,
      question: `Numbers of ${header} name a unit, such as ${look.units[0] ?? ""}. What if an item is counted in another?`,
      answers: [
        { label: "Refuse the row", mapping: { ...mapping, columns: { ...mapping.columns, [header]: own } } },
        { label: "Take the number whatever its unit", mapping: withReading({ anyUnit: true }) },
      ],
      chosen: reading.anyUnit ? 1 : 0,
    });
  }
  if (look.shortened !== undefined && uses.some(({ isName, column }) => isName || isCode(column))) {
    const { keepsShortened: _, refusesShortened: __, ...whole } = reading;
    const answer = (label: string, changed: Partial<ColumnReading>): Answer => ({
      label,
      mapping: { ...mapping, columns: { ...mapping.columns, [header]: { ...whole, ...changed } } },
    });
    // A row can't do without its name.
    const isNeededCode = uses.some(({ isName, column }) => isName || (isCode(column) && column.required));
    const answers = [
      ...(isNeededCode
        ? [answer("Refuse these rows", {})]
        : [answer("Leave these codes out", {}), answer("Refuse these rows", { refusesShortened: true })]),
      answer("Take them as they are written", { keepsShortened: true }),
    ];
    doubts.push({
      id: `shortened ${header}`,
      column: header,
      question: `A spreadsheet has shortened codes of ${header}, such as ${look.shortened}: their digits are lost.`,
      answers,
      chosen: reading.keepsShortened ? answers.length - 1 : reading.refusesShortened && !isNeededCode ? 1 : 0,
    });
  }
  return doubts;
}

/** Amounts that name another currency than the company's, where no column keeps it. */
function currencyDoubts(
  { header, currencies }: ColumnProfile,
  looks: readonly ColumnProfile[],
  mapping: Mapping,
  targets: readonly AnyTable[],
  home: string | undefined,
): readonly Doubt[] {
  const reading = mapping.columns[header];
  const beside = looks.find((look) => look.header === reading?.currencyIn);
  const named = [
    ...currencies,
    ...(reading?.currency === undefined ? [] : [reading.currency]),
    ...(beside?.words ?? []),
  ].map((code) => code.toUpperCase());
  const others = [...new Set(named)].filter((code) => code !== home);
  const isKept = mapping.tables.every(({ table: name, fields }) =>
    Object.entries(fields).every(([field, from]) => {
      const table = targets.find((target) => target.name === name);
      return (
        table?.columns[field]?.kind !== "money" || !columnsOf(from).includes(header) || hasOwnCurrency(table, field)
      );
    }),
  );
  if (!reading || others.length === 0 || isKept) return [];
  const { foreign, ...exchanged } = reading;
  const withForeign = (how: Partial<ColumnReading>): Mapping => ({
    ...mapping,
    columns: { ...mapping.columns, [header]: { ...exchanged, ...how } },
  });
  return [
    {
      id: `currency ${header}`,
      column: header,
      question: `Amounts of ${header} are in ${others.join(", ")}. What if they are kept in another currency${home === undefined ? "" : `, such as ${home}`}?`,
      answers: [
        { label: "Exchange them at the rate in Rates; without one, leave the amount out", mapping: withForeign({}) },
        { label: "Refuse these rows", mapping: withForeign({ foreign: "refuse" }) },
        { label: "Take the number whatever its currency", mapping: withForeign({ foreign: "take" }) },
      ],
      chosen: foreign === "refuse" ? 1 : foreign === "take" ? 2 : 0,
    },
  ];
}

function numberIn(text: string, reading: ColumnReading): string {
  const value = parseNumber(amountText(text)?.digits ?? text, reading);
  return value === undefined ? "no number" : String(value);
}

/** A second amount or currency that would fit as well. */
function amountDoubts(looks: readonly ColumnProfile[], mapping: Mapping): readonly Doubt[] {
  return mapping.tables.flatMap((table, index): readonly Doubt[] => {
    const { amount, currency } = table.fields;
    if (amount?.from !== "columns") return [];
    const [chosen = ""] = amount.columns;
    const others = looks.filter(
      ({ header, kind }) =>
        kind === "number" &&
        header !== chosen &&
        /amount|amt|betrag|montant|importe|total/i.test(header) &&
        !/tax|gst|vat|balance|net|mwst|tva|iva/i.test(header),
    );
    if (others.length === 0) return [];
    const currencies = looks
      .filter(({ header }) => /curr|währ|waehr|devise|moneda|divisa/i.test(header))
      .map(({ header }) => header);
    const pairs = [chosen, ...others.map(({ header }) => header)].map((header) => ({
      header,
      currency:
        header === chosen
          ? currency?.from === "columns"
            ? currency.columns[0]
            : undefined
          : currencyOf(header, currencies),
    }));
    return [
      {
        id: `amount ${table.table}`,
        column: chosen,
        question: "More than one column could be the amount. Which one, with which currency?",
        answers: pairs.map((pair) => ({
          label: pair.currency === undefined ? pair.header : `${pair.header} in ${pair.currency}`,
          mapping: withFields(mapping, index, {
            ...table.fields,
            amount: { from: "columns", columns: [pair.header] },
            ...(pair.currency !== undefined && { currency: { from: "columns", columns: [pair.currency] } }),
          }),
        })),
        chosen: 0,
      },
    ];
  });
}

/** The currency's column that goes with an amount's: the one that shares its first word. */
export const currencyOf = (amount: string, currencies: readonly string[]): string | undefined => {
  const stem = (header: string): string =>
    plainWords(header)
      .slice(0, 4)
      .replace(/^trx/, "tran")
      .replace(/^tran.*/, "tran");
  return currencies.find((header) => stem(header) === stem(amount));
};

/** Amounts that are mostly below zero: a bank's own sign for what was paid. */
function signDoubts(looks: readonly ColumnProfile[], mapping: Mapping): readonly Doubt[] {
  return mapping.tables.flatMap((table, index): readonly Doubt[] => {
    const { amount } = table.fields;
    if (amount?.from !== "columns" || table.table !== "CardLines") return [];
    const [header = ""] = amount.columns;
    const look = looks.find((each) => each.header === header);
    if (!look || look.negative === 0 || look.negative < look.positive) return [];
    const { negated, ...plain } = amount;
    return [
      {
        id: `sign ${header}`,
        column: header,
        question: `Most amounts of ${header} are below zero. Is money that went out written with a minus?`,
        answers: [
          {
            label: "Keep the signs of the file",
            mapping: withFields(mapping, index, { ...table.fields, amount: plain }),
          },
          {
            label: "Turn them round: what was paid is above zero",
            mapping: withFields(mapping, index, { ...table.fields, amount: { ...plain, negated: true } }),
          },
        ],
        chosen: negated ? 1 : 0,
      },
    ];
  });
}

/** Movements without a type, and issues without a minus. */
function typeDoubts(looks: readonly ColumnProfile[], mapping: Mapping): readonly Doubt[] {
  return mapping.tables.flatMap((table, index): readonly Doubt[] => {
    const { type, quantity } = table.fields;
    if (table.table !== "Moves" || table.as !== undefined) return [];
    if (type?.from === "fixed")
      return [
        {
          id: "type",
          column: quantity ? (columnsOf(quantity)[0] ?? "") : "",
          question: "The file does not say what these movements are.",
          answers: ["Receipt", "Issue"].map((text) => ({
            label: text === "Receipt" ? "They came in" : "They went out",
            mapping: withFields(mapping, index, { ...table.fields, type: { from: "fixed", text } }),
          })),
          chosen: type.text === "Issue" ? 1 : 0,
        },
      ];
    const header = type && quantity ? (columnsOf(quantity)[0] ?? "") : "";
    const look = looks.find((each) => each.header === header);
    if (type?.from !== "columns" || !look || look.positive === 0) return [];
    const { signs: _, ...bySign } = table;
    return [
      {
        id: "signs",
        column: header,
        question: `Issues and scrap go out. ${header} gives some without a minus.`,
        answers: [
          {
            label: "Take them as going out",
            mapping: {
              ...mapping,
              tables: mapping.tables.map((each, at) => (at === index ? { ...table, signs: "by type" as const } : each)),
            },
          },
          {
            label: "Keep the signs of the file",
            mapping: { ...mapping, tables: mapping.tables.map((each, at) => (at === index ? bySign : each)) },
          },
        ],
        chosen: table.signs ? 0 : 1,
      },
    ];
  });
}

function fillDoubts({ grid }: Source, mapping: Mapping): readonly Doubt[] {
  const columns = columnsToFillDown(grid);
  if (columns.length === 0) return [];
  return [
    {
      id: "fill down",
      column: columns.join(", "),
      question: `${columns.join(", ")}: are blank cells meant to hold what stands above them?`,
      answers: [
        { label: "Yes, fill them down", mapping: { ...mapping, fillDown: [...columns] } },
        { label: "No, they are blank", mapping: { ...mapping, fillDown: [] } },
      ],
      chosen: mapping.fillDown.length > 0 ? 0 : 1,
    },
  ];
}

/** Numbers of items: a lead time is in days, whatever the item is counted in. */
const isCountedColumn = ({ range, header }: Column): boolean =>
  range !== undefined && range.of !== "date" && timeUnitOfHeader(header) === undefined;

const withFields = (mapping: Mapping, index: number, fields: Mapping["tables"][number]["fields"]): Mapping => ({
  ...mapping,
  tables: mapping.tables.map((table, at) => (at === index ? { ...table, fields } : table)),
});

function usesOf(mapping: Mapping, header: string, targets: readonly AnyTable[]) {
  return mapping.tables.flatMap(({ table: name, fields }) => {
    const table = targets.find((target) => target.name === name);
    return Object.entries(fields).flatMap(([field, from]) => {
      const column = table?.columns[field];
      if (!table || !column || !columnsOf(from).includes(header)) return [];
      return [{ column, isName: column.linksTo !== undefined || table.key.includes(field) }];
    });
  });
}
