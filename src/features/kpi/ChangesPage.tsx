import { Field, Input, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { addDays, isDay } from "../../domain/calendarDay";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { usePageState } from "../../ui/usePageState";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { Tag, type Tone } from "../../ui/Tag";
import { figureTables } from "./refreshKpis";
import { ReportsNavigation } from "./ReportsNavigation";
import { whatChanged, type Changed } from "./whatChanged";
import { words } from "./words";

/** What changed since a day, in sentences: the last report's, usually a week ago. */
export function ChangesPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(figureTables);
  const [since, setSince] = usePageState("since", addDays(today, -7));
  const changes = useMemo(
    () => (tables && isDay(since) ? whatChanged(tables, since, today) : undefined),
    [tables, since, today],
  );
  return (
    <Page title={words.changes.title}>
      <ReportsNavigation />
      <Field label={words.changes.since} hint={words.changes.sinceHelp}>
        <Input type="date" value={since} max={today} onChange={(_event, { value }) => setSince(value)} />
      </Field>
      {!tables ? (
        <Loading />
      ) : changes?.length === 0 ? (
        <EmptyState title={words.changes.nothing} />
      ) : (
        <Entries>
          {(changes ?? []).map(({ sentence, kpi, tone }) => (
            <Entry key={sentence} end={<Tag tone={tones[tone]}>{signs[tone]}</Tag>}>
              {kpi === undefined ? (
                formats.sentence(sentence)
              ) : (
                <Link href={hrefOf("reports/kpi", { kpi })}>{formats.sentence(sentence)}</Link>
              )}
            </Entry>
          ))}
        </Entries>
      )}
    </Page>
  );
}

const tones = { good: "good", bad: "bad", neutral: "plain" } as const satisfies Record<Changed["tone"], Tone>;
const signs = { good: "Better", bad: "Worse", neutral: "Same" } as const;
