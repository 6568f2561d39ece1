import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { equipmentStates, equipmentTables } from "../../model/equipment/equipmentState";
import { Equipment } from "../../model/equipment/tables";
import { samePerson } from "../../model/people/people";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import { keyOf } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { Entries, Entry } from "../../ui/Entries";
import { standing } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { FoldLine } from "../../ui/FoldLine";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { sourceHref, type RecordSource } from "../../ui/recordSource";
import { useMore } from "../../ui/useMore";
import { words } from "./words";

/** What a person asks for, owns, decides or holds, a kind of record at a time; each leads to its page. */
export function PersonRecords({ person }: { readonly person: string }): ReactNode {
  const { today } = useSession().circumstances();
  const features = useFeatures();
  const present = useSessionState((state) => state.present);
  const sources = useMemo(
    () =>
      standing(features, present)
        .flatMap(({ records = [] }) => records)
        .filter(({ table, page }) => page && page.partOf === undefined && !page.isForm && present.has(table.name)),
    [features, present],
  );
  const wanted = useMemo(
    () => [
      ...new Set([...sources.map(({ table }) => table), ...equipmentTables.filter(({ name }) => present.has(name))]),
    ],
    [sources, present],
  );
  const tables = useTables(wanted);
  const groups = useMemo(
    () =>
      tables && [
        ...sources.flatMap((source) => named(source, tables, person)),
        ...(present.has(Equipment.name) ? held(sources, tables, person, today) : []),
      ],
    [sources, tables, person, present, today],
  );
  if (!groups) return null;
  return (
    <Section title={words.person.records}>
      {groups.length === 0
        ? words.person.noRecords
        : groups.map((group) => <Records key={`${group.kind} ${group.as}`} {...group} />)}
    </Section>
  );
}

interface Group {
  /** What one record is: "Order". */
  readonly kind: string;
  /** What the person is to it: "Requester". */
  readonly as: string;
  readonly records: readonly { readonly key: string; readonly about: string; readonly href: string }[];
}

function Records({ kind, as, records }: Group): ReactNode {
  const formats = useFormats();
  const [shown, more] = useMore(records);
  return (
    <details>
      <FoldLine>{words.person.recordsAs(kind, as, formats.quantity(records.length))}</FoldLine>
      <Entries>
        {shown.map(({ key, about, href }) => (
          <Entry key={key} small={about}>
            <Link href={href}>{key}</Link>
          </Entry>
        ))}
      </Entries>
      {more}
    </details>
  );
}

/** The records of one kind that name the person in a column, column by column, the newest first. */
function named(source: RecordSource, tables: TableSet, person: string): readonly Group[] {
  const { table, kind, words: told } = source;
  const rows = [...tables.read(table).rowsByKey.values()].reverse();
  return Object.entries(table.columns).flatMap(([field, { header, linksTo, names }]): readonly Group[] => {
    if (linksTo !== "People" && names !== "People") return [];
    const records = rows.flatMap((row) => {
      const name = row[field];
      const href = sourceHref(source, keyOf(table, row));
      if (typeof name !== "string" || href === undefined || !samePerson(name, person)) return [];
      const about = told.filter((each) => each !== field).map((each) => row[each]);
      return [{ key: keyOf(table, row), about: about.filter((each) => typeof each === "string").join(" · "), href }];
    });
    return records.length === 0 ? [] : [{ kind, as: header, records }];
  });
}

/** The equipment that the person has now, as its log tells. */
function held(sources: readonly RecordSource[], tables: TableSet, person: string, today: string): readonly Group[] {
  const source = sources.find(({ table }) => table === Equipment);
  const records = [...equipmentStates(tables, today).values()].flatMap(({ equipment, holder }) => {
    const href = source && sourceHref(source, equipment.tag);
    return holder !== undefined && href !== undefined && samePerson(holder, person)
      ? [{ key: equipment.tag, about: equipment.name, href }]
      : [];
  });
  return records.length === 0 ? [] : [{ kind: source?.kind ?? "", as: words.person.holder, records }];
}
