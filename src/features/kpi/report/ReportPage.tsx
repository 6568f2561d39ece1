import { Button, Field, Link, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { Loading } from "../../../ui/Loading";
import { PaneSelect } from "../../../ui/PaneSelect";
import { Page, Section } from "../../../ui/Page";
import { FileButtons } from "../../../ui/file/FileButtons";
import { PrintButton } from "../../../ui/file/PrintButton";
import { hrefOf } from "../../../ui/route";
import { ReportsNavigation } from "../ReportsNavigation";
import { latestPeriods, reportKinds } from "./reportPeriods";
import { publishReport, reportOf, sheetFor } from "./publishReport";
import { reportHtml } from "./reportHtml";
import { Reports } from "./tables";
import { reportTables, periodReport } from "./periodReport";
import { words } from "./words";
import { Message } from "../../../ui/Message";

/** A report: choose the week, month or quarter, write remarks, look at it, publish it, save it as a file or print it. */
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
  const isSetUp = useSessionState(({ present }) => present.has(Reports.name));
  const frame = useRef<HTMLIFrameElement>(null);
  const periods = reportKinds.map((kind) => ({ kind, latest: latestPeriods(kind, circumstances.today) }));
  // On a Monday one reports of the week that is over.
  const [period, setPeriod] = usePageState("period", periods[0]?.latest[1]?.name ?? "");
  const [remarks, setRemarks] = usePageState("remarks", "");
  const [beside, setBeside] = useState(false);
  // Calculated again once the typing pauses.
  const typed = useDeferredValue(remarks);
  const report = useMemo(
    () => periodReport(tables, { period, remarks: typed }, circumstances),
    [tables, period, typed, circumstances],
  );
  const html = report.ok ? reportHtml(report.value) : "";
  const standing = reportOf(tables, period);

  const publish = async (): Promise<void> => {
    if (!isSetUp && !(await session.setUp([Reports], new Map())).ok) return;
    const sheet = sheetFor(tables, period, standing !== undefined && beside);
    await session.publish(publishReport, { period, remarks, sheet });
  };

  return (
    <>
      <Field label={words.page.period}>
        <PaneSelect value={period} onChange={(_event, { value }) => setPeriod(value)}>
          {periods.map(({ kind, latest }) => (
            <optgroup key={kind} label={words.page.kinds[kind]}>
              {latest.map(({ name, from, to }) => (
                <option key={name} value={name}>
                  {words.page.option(name, formats.day(from), to < circumstances.today ? formats.day(to) : undefined)}
                </option>
              ))}
            </optgroup>
          ))}
        </PaneSelect>
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
            file={() => ({ name: `Report ${period}.html`, type: "text/html", text: html })}
          >
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void publish()}>
              {words.page.publish}
            </Button>
            <PrintButton frame={frame} label={words.page.print} />
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
  const reports = [...tables.rows(Reports)].reverse();
  if (reports.length === 0) return null;
  return (
    <Section title={words.page.earlier}>
      <Entries>
        {reports.map(({ report, period, publishedAt, by }) => (
          <Entry key={report}>
            <Link as="button" onClick={() => void session.show({ table: Reports, key: report })}>
              {words.page.earlierRow(period, formats.moment(publishedAt), by)}
            </Link>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  sheet: {
    width: "100%",
    minHeight: "420px",
    flex: "1 0 auto",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});
