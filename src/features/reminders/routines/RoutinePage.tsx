import { Button, Checkbox, Field, Input, Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { checklistOf, logOf, routinesDue, routineTables } from "../../../model/reminders/routineState";
import { Routines, type Routine } from "../../../model/reminders/tables";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Message } from "../../../ui/Message";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { editRecordHref } from "../../../ui/record/recordAddress";
import { goTo, hrefOf, useRoute } from "../../../ui/route";
import { words } from "../words";
import { doRoutine, leaveOut } from "./routineActions";

/** One routine: its checklist for the day that is due, and what was done before. */
export function RoutinePage(): ReactNode {
  const { params } = useRoute();
  const tables = useTables(routineTables);
  const name = params.routine ?? "";
  const routine = tables?.find(Routines, name);
  return (
    <Page
      title={name}
      {...(routine && { subtitle: words.routine.subtitle(routine.every) })}
      back={{ href: hrefOf("reminders/routines"), label: words.routines.title }}
    >
      {!tables ? (
        <Loading />
      ) : !routine ? (
        <EmptyState title={words.routine.gone}>{words.routine.goneText(name)}</EmptyState>
      ) : (
        <Found key={params.on ?? ""} routine={routine} on={params.on} tables={tables} />
      )}
    </Page>
  );
}

function Found({
  routine,
  on,
  tables,
}: {
  readonly routine: Routine;
  readonly on: string | undefined;
  readonly tables: TableSet;
}): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const open = routinesDue(tables, today).filter((each) => each.routine.routine === routine.routine);
  const due = open.find(({ dueOn }) => dueOn === on) ?? open.at(-1);
  const missed = open.filter(({ isMissed }) => isMissed).map(({ dueOn }) => dueOn);
  const log = logOf(tables, routine.routine);
  return (
    <>
      {due ? <Do routine={routine} dueOn={due.dueOn} missed={missed} /> : words.routine.notDue}
      <ButtonRow>
        {routine.page !== undefined && <Link href={hrefOf(routine.page)}>{words.routine.open}</Link>}
        <Link
          href={editRecordHref(Routines, routine.routine, hrefOf("reminders/routine", { routine: routine.routine }))}
        >
          {words.routine.edit}
        </Link>
      </ButtonRow>
      <Section title={words.routine.log}>
        {log.length === 0 ? (
          words.routine.noLog
        ) : (
          <Entries>
            {log.map((entry) => (
              <Entry
                key={entry.dueOn}
                small={[entry.open !== undefined && words.routine.openOf(entry.open), entry.note, entry.by]
                  .filter(Boolean)
                  .join(" · ")}
                end={entry.result}
              >
                {formats.day(entry.dueOn)}
              </Entry>
            ))}
          </Entries>
        )}
      </Section>
    </>
  );
}

function Do({
  routine,
  dueOn,
  missed,
}: {
  readonly routine: Routine;
  readonly dueOn: string;
  readonly missed: readonly string[];
}): ReactNode {
  const formats = useFormats();
  const doing = useAction(doRoutine);
  const leaving = useAction(leaveOut);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const busy = doing.busy || leaving.busy;
  const after = (done: unknown): void => {
    if (done) goTo("reminders/routines");
  };
  const name = routine.routine;
  return (
    <Section title={words.routine.for(formats.day(dueOn))}>
      {checklistOf(routine).map((point) => (
        <Checkbox
          key={point}
          label={point}
          checked={ticked.includes(point)}
          onChange={(_event, { checked }) =>
            setTicked((before) => [...before.filter((each) => each !== point), ...(checked === true ? [point] : [])])
          }
        />
      ))}
      <Field label={words.routine.note} hint={words.routine.noteHelp}>
        <Input value={note} onChange={(_event, { value }) => setNote(value)} />
      </Field>
      {(doing.refusal ?? leaving.refusal) && <Message text={(doing.refusal ?? leaving.refusal)?.message ?? ""} />}
      <ButtonRow>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() =>
            void doing.run({ routine: name, dueOn, ticked, note: note === "" ? undefined : note }).then(after)
          }
        >
          {words.routine.done}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => void leaving.run({ routine: name, days: [dueOn], note }).then(after)}
        >
          {words.routine.leaveOut}
        </Button>
        {missed.length > 1 && (
          <Button
            disabledFocusable={busy}
            onClick={() => void leaving.run({ routine: name, days: missed, note }).then(after)}
          >
            {words.routine.leaveOutAll(formats.quantity(missed.length))}
          </Button>
        )}
      </ButtonRow>
    </Section>
  );
}
