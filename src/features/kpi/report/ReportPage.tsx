import {
  Button,
  Field,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { FileButtons } from "../../../ui/file/FileButtons";
import { hrefOf } from "../../../ui/route";
import { ReportsNavigation } from "../ReportsNavigation";
import { latestWeeks } from "./isoWeek";
import { publishReport, reportOf, sheetFor } from "./publishReport";
import { reportHtml } from "./reportHtml";
import { WeeklyReports } from "./tables";
import { reportTables, weeklyReport, WEEKS_BACK } from "./weeklyReport";
import { words } from "./words";
import { Message } from "../../../ui/Message";

/** The weekly report: choose the week, write remarks, look at it, publish it, save it as a file or print it. */
export function ReportPage(): ReactNode {
  const tables = useTables(reportTables);
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <ReportsNavigation />
      {tables ? <Report tables={tables} /> : <Loading />}
    </Page>
  );
}

function Report({ tables }: { readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const session = useSession();
  const [circumstances] = useState(() => session.circumstances());
  const busy = useSessionState(({ work }) => work !== undefined);
  const isSetUp = useSessionState(({ present }) => present.has(WeeklyReports.name));
  const frame = useRef<HTMLIFrameElement>(null);
  const weeks = latestWeeks(circumstances.today, WEEKS_BACK);
  // On a Monday one reports of the week that is over.
  const [week, setWeek] = usePageState("week", weeks[1]?.week ?? "");
  const [remarks, setRemarks] = usePageState("remarks", "");
  const [beside, setBeside] = useState(false);
  // Calculated again once the typing pauses.
  const typed = useDeferredValue(remarks);
  const report = useMemo(
    () => weeklyReport(tables, { week, remarks: typed }, circumstances),
    [tables, week, typed, circumstances],
  );
  const html = report.ok ? reportHtml(report.value) : "";
  const standing = reportOf(tables, week);

  const publish = async (): Promise<void> => {
    if (!isSetUp && !(await session.setUp([WeeklyReports], new Map())).ok) return;
    const sheet = sheetFor(tables, week, standing !== undefined && beside);
    await session.publish(publishReport, { week, remarks, sheet });
  };

  return (
    <>
      <Field label={words.page.week}>
        <Select className={styles.week} value={week} onChange={(_event, { value }) => setWeek(value)}>
          {weeks.map((each) => (
            <option key={each.week} value={each.week}>
              {each.week}: {formats.day(each.from)} – {formats.day(each.to)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.remarks} hint={words.page.remarksHint}>
        <Textarea rows={4} value={remarks} onChange={(_event, { value }) => setRemarks(value)} />
      </Field>
      {standing && (
        <Field label={words.page.again(standing.onSheet, formats.moment(standing.publishedAt))}>
          <RadioGroup value={beside ? "keep" : "replace"} onChange={(_event, { value }) => setBeside(value === "keep")}>
            <Radio value="replace" label={words.page.replace} />
            <Radio value="keep" label={words.page.keep} />
          </RadioGroup>
        </Field>
      )}
      {report.ok ? (
        <>
          <FileButtons
            label={words.page.save}
            file={() => ({ name: `Report ${week}.html`, type: "text/html", text: html })}
          >
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void publish()}>
              {words.page.publish}
            </Button>
            <Button onClick={() => frame.current?.contentWindow?.print()}>{words.page.print}</Button>
          </FileButtons>
          <p className={styles.small}>
            {words.page.saveHint} <Link href={hrefOf("reports/share")}>{words.page.share}</Link>
          </p>
          {/* The very file: what is seen here is what is saved, mailed and printed. Nothing in it runs. */}
          <iframe
            ref={frame}
            sandbox="allow-same-origin allow-modals"
            srcDoc={html}
            title={words.page.preview}
            className={styles.sheet}
          />
        </>
      ) : (
        <Message intent="warning" text={report.problem.message} />
      )}
      <Published tables={tables} />
    </>
  );
}

function Published({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const session = useSession();
  const reports = [...tables.rows(WeeklyReports)].reverse();
  if (reports.length === 0) return null;
  return (
    <Section title={words.page.earlier}>
      <Entries>
        {reports.map(({ report, week, publishedAt, by }) => (
          <Entry key={report}>
            <Link as="button" onClick={() => void session.show({ table: WeeklyReports, key: report })}>
              {words.page.earlierRow(week, formats.moment(publishedAt), by)}
            </Link>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

const useStyles = makeStyles({
  // As wide as its longest week otherwise, which is wider than a narrow pane.
  week: { minWidth: 0, maxWidth: "100%" },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  sheet: {
    width: "100%",
    minHeight: "420px",
    flex: "1 0 auto",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});
