import { Checkbox, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Formats } from "../../domain/formats";
import { peopleToChoose } from "../../model/people/people";
import {
  inOrder,
  requestReader,
  requestStates,
  type Clock,
  type RequestState,
} from "../../model/requests/requestState";
import { Escalations, Requests, RequestTasks, type Request } from "../../model/requests/tables";
import { SupplyLines } from "../../model/supply/tables";
import { useSession } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Entries, Entry } from "../../ui/Entries";
import { Facts, type Figure } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { RecordPage } from "../../ui/RecordPage";
import { recordHref } from "../../ui/recordKind";
import { hrefOf } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { WhoAreYou } from "../../ui/WhoAreYou";
import { aboutHref } from "./aboutHref";
import { nextSteps } from "./nextSteps";
import { requestRecord } from "./requestRecord";
import { tickTask } from "./tasks/tickTask";
import { formatSpan, toneOfLamp, toneOfStatus, words } from "./words";

/** One request: its state and clocks, what happened, its steps, parts and the ways on. */
export function RequestPage(): ReactNode {
  const formats = useFormats();
  const { now } = useSession().circumstances();
  return (
    <RecordPage
      kind={requestRecord}
      view={({ record, tables }) => {
        const { state } = requestReader(tables, now)(record);
        return {
          subtitle: `${record.subject} · ${record.requester}`,
          tags: (
            <>
              {state.priority !== "" && <Tag>{state.priority}</Tag>}
              <Tag tone={toneOfStatus(state.status)}>{state.status}</Tag>
              {state.lamp !== "" && <Tag tone={toneOfLamp(state.lamp)}>{state.lamp}</Tag>}
            </>
          ),
          warnings: state.target === undefined ? [words.request.noTarget] : [],
          steps: nextSteps(state, tables),
          facts: factsOf(state, formats),
        };
      }}
    >
      {({ record, tables }) => <Body request={record} tables={tables} now={now} />}
    </RecordPage>
  );
}

function Body({
  request,
  tables,
  now,
}: {
  readonly request: Request;
  readonly tables: TableSet;
  readonly now: string;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const state = useMemo(() => requestReader(tables, now)(request).state, [tables, now, request]);
  const clocks = clocksOf(state, formats);
  return (
    <>
      <WhoAreYou people={peopleToChoose(tables)} />
      {request.details !== undefined && <p className={styles.text}>{request.details}</p>}
      {clocks.length > 0 && (
        <Section
          title={words.request.clocks}
          actions={<Link href={hrefOf("requests/trail", { request: request.request })}>{words.request.trail}</Link>}
        >
          <Facts facts={clocks} />
        </Section>
      )}
      <Tasks request={request} tables={tables} />
      <SuppliesOf request={request} tables={tables} />
      <Relatives request={request} tables={tables} now={now} />
      <Section title={words.request.history}>
        <Entries>
          {[...inOrder(state.entries)].reverse().map((entry) => (
            <Entry
              key={entry.entry}
              small={[formats.moment(entry.at), entry.by, entry.way].filter(Boolean).join(" · ")}
              end={entry.state === undefined ? undefined : <Tag tone={toneOfStatus(entry.state)}>{entry.state}</Tag>}
            >
              {entry.text ??
                (entry.owner === undefined ? (entry.state ?? "–") : `${words.request.owner}: ${entry.owner}`)}
            </Entry>
          ))}
        </Entries>
      </Section>
      <Told request={request} tables={tables} />
    </>
  );
}

function Tasks({ request, tables }: { readonly request: Request; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const tick = useAction(tickTask);
  const tasks = tables.rows(RequestTasks).filter((task) => sameKey(task.request, request.request));
  if (tasks.length === 0) return null;
  return (
    <Section title={words.request.tasks}>
      <Entries>
        {tasks.map(({ task, what, doneOn, by }) => (
          <Entry key={task} small={doneOn === undefined ? undefined : words.tasks.done(formats.day(doneOn), by ?? "–")}>
            <Checkbox
              label={what}
              checked={doneOn !== undefined}
              disabled={tick.busy}
              onChange={() => void tick.run({ request: request.request, task })}
            />
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

/** The items that it asks for; where each stands is a page of its own. */
function SuppliesOf({
  request: { request },
  tables,
}: {
  readonly request: Request;
  readonly tables: TableSet;
}): ReactNode {
  const formats = useFormats();
  const lines = tables.rows(SupplyLines).filter((line) => sameKey(line.request, request));
  if (lines.length === 0) return null;
  return (
    <Section
      title={words.request.supplies}
      actions={<Link href={hrefOf("supply/request", { request })}>{words.request.whereItStands}</Link>}
    >
      <Entries>
        {lines.map(({ line, item, quantity, neededBy }) => (
          <Entry
            key={line}
            small={neededBy === undefined ? undefined : words.request.needed(formats.day(neededBy))}
            end={formats.quantity(quantity)}
          >
            {item}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

/** The requests that it is part of, its parts, and what was merged. */
function Relatives({
  request,
  tables,
  now,
}: {
  readonly request: Request;
  readonly tables: TableSet;
  readonly now: string;
}): ReactNode {
  const relatives = useMemo(() => {
    const all = tables.rows(Requests);
    const parts = all.filter(({ parent }) => sameKey(parent, request.request));
    const duplicates = all.filter(({ mergedInto }) => sameKey(mergedInto, request.request));
    if (parts.length + duplicates.length === 0 && request.parent === undefined && request.mergedInto === undefined)
      return [];
    const states = requestStates(tables, now);
    const statesOf = (rows: readonly Pick<Request, "request">[]): readonly RequestState[] =>
      rows.flatMap((row) => states.get(row.request) ?? []);
    const named = (key: string | undefined): readonly RequestState[] =>
      key === undefined ? [] : statesOf([{ request: key }]);
    return [
      [words.request.partOf, named(request.parent)],
      [words.request.mergedInto, named(request.mergedInto)],
      [words.request.parts, statesOf(parts)],
      [words.request.duplicates, statesOf(duplicates)],
    ] as const;
  }, [tables, now, request]);
  return relatives
    .filter(([, states]) => states.length > 0)
    .map(([title, states]) => (
      <Section key={title} title={title}>
        <Entries>
          {states.map(({ request: row, status }) => (
            <Entry key={row.request} small={row.subject} end={<Tag tone={toneOfStatus(status)}>{status}</Tag>}>
              <Link href={recordHref(requestRecord, row.request)}>{row.request}</Link>
            </Entry>
          ))}
        </Entries>
      </Section>
    ));
}

function Told({ request, tables }: { readonly request: Request; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const told = tables.rows(Escalations).filter((row) => sameKey(row.request, request.request));
  if (told.length === 0) return null;
  return (
    <Section title={words.request.escalations}>
      <Entries>
        {told.map(({ level, to, at }) => (
          <Entry key={level} small={formats.moment(at)}>
            {words.request.escalated(formats.percent(level / 100), to)}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

function clocksOf({ response, resolution, update }: RequestState, formats: Formats): readonly Figure[] {
  const say = (label: string, clock: Clock | undefined): readonly Figure[] =>
    clock === undefined
      ? []
      : [
          {
            label,
            value: <Tag tone={toneOfLamp(clock.lamp)}>{clock.lamp}</Tag>,
            note: [
              ...(clock.due === undefined ? [] : [words.request.due(formats.moment(clock.due))]),
              clock.stoppedAt !== undefined
                ? words.request.used(formatSpan(clock.worked), formatSpan(clock.target))
                : clock.left < 0
                  ? words.request.over(formatSpan(clock.left))
                  : words.request.left(formatSpan(clock.left)),
            ].join(" · "),
          },
        ];
  return [
    ...say(words.request.response, response),
    ...say(words.request.resolution, resolution),
    ...say(words.request.update, update),
  ];
}

function factsOf({ request, since }: RequestState, formats: Formats): readonly Figure[] {
  const about = request.about === undefined ? undefined : aboutHref(request.about);
  const fact = (label: string, value: ReactNode): readonly Figure[] => (value === undefined ? [] : [{ label, value }]);
  return [
    { label: words.request.owner, value: request.owner ?? words.request.nobody },
    {
      label: words.request.opened,
      value: formats.moment(request.openedAt),
      note: words.request.since(formats.moment(since)),
    },
    ...fact(words.request.department, request.department),
    ...fact(words.request.category, request.category),
    ...fact(words.request.neededBy, request.neededBy === undefined ? undefined : formats.day(request.neededBy)),
    ...fact(words.request.vendor, request.vendor),
    ...fact(words.request.equipment, request.equipment),
    ...fact(words.request.place, request.place),
    ...fact(words.request.about, about === undefined ? request.about : <Link href={about}>{request.about}</Link>),
  ];
}

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
  },
});
