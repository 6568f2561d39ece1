import { Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { titleOf, type AnyTable } from "../../../tables/defineTable";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { goTo, useRoute } from "../../../ui/route";
import { fileTableOf, type FileTable } from "../../../tables/fileTable";
import { SaveAs } from "../../../ui/file/SaveAs";
import { useMore } from "../../../ui/useMore";
import { Log } from "../../../workbook/log/log";
import { Exports } from "../tables";
import { changesSince, type RowChange } from "./changesSince";
import { handOverFile, noteExport } from "./noteExport";
import { words } from "./words";

/** Saves a table as a file: all of it, or for another system what changed since the last time. */
export function ExportPage(): ReactNode {
  const present = useSessionState((state) => state.present);
  const tables = tablesOf(useFeatures()).filter(({ name }) => present.has(name));
  const asked = useRoute().params.table;
  const table = tables.find(({ name }) => name === asked) ?? tables[0];
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      {table ? (
        <>
          <Field label={words.table}>
            <PaneSelect value={table.name} onChange={(_event, { value }) => goTo("import/export", { table: value })}>
              {tables.map((each) => (
                <option key={each.name} value={each.name}>
                  {titleOf(each)}
                </option>
              ))}
            </PaneSelect>
          </Field>
          <TableExport key={table.name} table={table} />
        </>
      ) : (
        <EmptyState title={words.noTables}>{words.noTablesText}</EmptyState>
      )}
    </Page>
  );
}

function TableExport({ table }: { readonly table: AnyTable }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const busy = useSessionState(({ work }) => work !== undefined);
  const canRemember = useSessionState(({ present }) => present.has(Exports.name));
  const read = useMemo(() => [table, Exports, Log], [table]);
  const tables = useTables(read, 0, true);
  const last = tables?.find(Exports, table.name);
  const since = useMemo(() => tables && last && changesSince(tables, table, last), [tables, table, last]);
  if (!tables) return <Loading />;
  const { today } = session.circumstances();
  const whole = fileTableOf(tables.read(table));

  /** The file and the note of it are of one reading. */
  const handOver = async (): Promise<FileTable | undefined> => {
    if (!canRemember && !(await session.setUp([Exports], new Map())).ok) return undefined;
    const planned = await session.plan(noteExport(table), undefined);
    if (!planned.ok) {
      session.say({ tone: "problem", text: planned.problem.message, problem: planned.problem });
      return undefined;
    }
    const file = handOverFile(planned.value.tables, table);
    return (await session.commit(planned.value)).ok ? file : undefined;
  };

  return (
    <>
      <Section title={words.all(formats.quantity(whole.rows.length))}>
        <SaveAs name={`${table.sheet} ${today}`} make={() => Promise.resolve(whole)} />
      </Section>
      <Section title={words.handOver}>
        <p className={styles.text}>{words.handOverHelp}</p>
        <p className={styles.text} role="status">
          {last ? words.last(formats.moment(last.savedAt), last.by) : words.never}
        </p>
        {since?.untold.map((entry) => (
          <p key={entry} className={styles.text}>
            {words.untold(entry)}
          </p>
        ))}
        {since && since.changes.length > 0 && <Changes changes={since.changes} />}
        <SaveAs
          name={`${table.sheet} ${since ? words.changes : words.whole} ${today}`}
          busy={busy}
          nothing={since?.changes.length === 0 ? words.noChanges : undefined}
          make={handOver}
        />
      </Section>
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly RowChange[] }): ReactNode {
  const [shown, more] = useMore(changes);
  return (
    <>
      <Entries>
        {shown.map(({ change, key }) => (
          <Entry key={key} end={words.change[change]}>
            {key}
          </Entry>
        ))}
      </Entries>
      {more}
    </>
  );
}

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});
