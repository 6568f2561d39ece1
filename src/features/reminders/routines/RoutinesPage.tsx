import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { logOf, routinesDue, routineTables } from "../../../model/reminders/routineState";
import { Routines } from "../../../model/reminders/tables";
import { useSession, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { newRecordHref } from "../../../ui/record/recordAddress";
import { hrefOf } from "../../../ui/route";
import { ShowAll, useShows } from "../../../ui/ShowAll";
import { Tag } from "../../../ui/Tag";
import { RemindersNavigation } from "../RemindersNavigation";
import { words } from "../words";

/** The routines that are due and were missed, and all of them. */
export function RoutinesPage(): ReactNode {
  const tables = useTables(routineTables);
  return (
    <Page
      title={words.routines.title}
      subtitle={words.routines.subtitle}
      actions={<Link href={newRecordHref(Routines, {}, hrefOf("reminders/routines"))}>{words.routines.add}</Link>}
    >
      <RemindersNavigation />
      {tables ? <Lists tables={tables} /> : <Loading />}
    </Page>
  );
}

function Lists({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const due = useMemo(() => routinesDue(tables, today), [tables, today]);
  const shows = useShows();
  const shown = due.filter(
    ({ isMissed, escalatesTo }) =>
      shows(isMissed ? "missed" : "today") || (escalatesTo !== undefined && isMissed && shows("escalated")),
  );
  const routines = tables.rows(Routines);
  return (
    <>
      <ShowAll />
      <Section title={words.routines.due}>
        {shown.length === 0 ? (
          words.routines.nothing
        ) : (
          <Entries>
            {shown.map(({ routine, dueOn, isMissed, person }) => (
              <Entry
                key={`${routine.routine} ${dueOn}`}
                small={[person ?? words.routines.noOwner, formats.day(dueOn)].join(" · ")}
                end={
                  <Tag tone={isMissed ? "bad" : "warning"}>
                    {isMissed ? words.routines.missed : words.routines.today}
                  </Tag>
                }
              >
                <Link href={hrefOf("reminders/routine", { routine: routine.routine, on: dueOn })}>
                  {routine.routine}
                </Link>
              </Entry>
            ))}
          </Entries>
        )}
      </Section>
      {shows("all") && (
        <Section title={words.routines.all}>
          {routines.length === 0 ? (
            words.routines.none
          ) : (
            <Entries>
              {routines.map((routine) => {
                const [last] = logOf(tables, routine.routine);
                return (
                  <Entry
                    key={routine.routine}
                    small={[routine.every, routine.owner, last && words.routines.last(formats.day(last.dueOn))]
                      .filter((each) => each !== undefined)
                      .join(" · ")}
                  >
                    <Link href={hrefOf("reminders/routine", { routine: routine.routine })}>{routine.routine}</Link>
                  </Entry>
                );
              })}
            </Entries>
          )}
        </Section>
      )}
    </>
  );
}
