import type { Day } from "../../domain/calendarDay";
import { parseDay } from "../../tables/parseText";
import { groupCalled, OTHER } from "./groups";
import { columnsNeeded, type Mapping } from "./mapping";
import { proposeMapping, rankedProposals } from "./proposeMapping";
import type { Ground } from "./ground";
import type { ColumnProfile } from "./inspectColumns";
import type { Source } from "./readSource";
import { columnsToFillDown } from "./tableRows";

/** What is proposed for a file as it was read, as a file of a group or of the one that suits best. */
export function proposal(source: Source, ground: Ground, group?: string): Mapping {
  const { grid } = source;
  const mapping = countedOn(proposeMapping(ground, group), dayInTitle(source));
  const needed = columnsNeeded(mapping);
  const fillDown = columnsToFillDown(grid);
  return fillDown.some((header) => needed.has(header)) ? { ...mapping, fillDown: [...fillDown] } : mapping;
}

/** Counts of the day that the file's title names: "As of November 30, 2026", "Stand: 30.11.2026". */
const countedOn = (mapping: Mapping, day: Day | undefined): Mapping =>
  day === undefined
    ? mapping
    : {
        ...mapping,
        tables: mapping.tables.map((table) =>
          table.as === "count" && table.fields.date?.from === "today"
            ? { ...table, fields: { ...table.fields, date: { from: "fixed", text: day } } }
            : table,
        ),
      };

/** The day that is named above the header; undefined where none is, or days and months can't be told apart. */
function dayInTitle({ firstRows, reading }: Source): Day | undefined {
  const [day] = firstRows.slice(0, Math.max(0, reading.headerRow - 1)).flatMap((cells) => {
    const text = cells
      .map((cell) => String(cell))
      .join(" ")
      .trim();
    const said = titleDay.exec(text)?.[1];
    if (said === undefined) return [];
    const read = new Set(
      (["dmy", "mdy"] as const).flatMap((dateOrder) => parseDay(said.trim(), { decimal: ".", dateOrder }) ?? []),
    );
    // Nobody writes the month first with dots between.
    const dotted = /^\d+\./.test(said.trim()) ? parseDay(said.trim(), { decimal: ".", dateOrder: "dmy" }) : undefined;
    const days = dotted === undefined ? [...read] : [dotted];
    return days.length === 1 ? days : [];
  });
  return day;
}

const titleDay =
  /(?:\b(?:as (?:of|at)|on|date|stand|stichtag|per|datum|vom|au|à la date du|date|a fecha de|al|fecha)\b[:\s]*)(\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4})/iu;

/** What the file is taken for, and what else it could be, by the ids of groups. */
export const likelyGroups = (ground: Ground): readonly string[] => [
  ...new Set([...rankedProposals(ground).map(({ group }) => group), OTHER.id]),
];

/** The columns of the file that go nowhere, blank ones apart. */
export const unusedColumns = (looks: readonly ColumnProfile[], mapping: Mapping): readonly ColumnProfile[] => {
  const used = columnsNeeded(mapping);
  return looks.filter(({ header, kind }) => !used.has(header) && mapping.filter?.column !== header && kind !== "blank");
};

export const titleOfGroup = (id: string): string => groupCalled(id)?.title ?? OTHER.title;
