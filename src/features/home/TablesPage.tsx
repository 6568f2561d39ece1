import { Link, makeStyles, SearchBox, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession, useSessionState } from "../../session/SessionContext";
import type { AnyTable } from "../../tables/defineTable";
import { describeColumn, keyHeaders } from "../../tables/describe";
import { FoldLine } from "../../ui/FoldLine";
import { EmptyState } from "../../ui/EmptyState";
import { standing, type Feature } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { SaveTable } from "../../ui/file/SaveTable";
import { usePageState } from "../../ui/usePageState";
import { Page, Section } from "../../ui/Page";
import { searched } from "../../ui/search";
import { words } from "./tablesWords";

/** Every table of the workbook with its columns: what each holds and what it is for. */
export function TablesPage(): ReactNode {
  const features = standing(
    useFeatures(),
    useSessionState((state) => state.present),
  );
  const [query, setQuery] = usePageState("query", "");
  const duties = features
    .map((feature) => ({ feature, tables: searched(firstNamedBy(feature, features), query, searchText) }))
    .filter(({ tables }) => tables.length > 0);
  return (
    <Page title={words.tables.title} subtitle={words.tables.subtitle}>
      <SearchBox
        aria-label={words.tables.search}
        placeholder={words.tables.search}
        value={query}
        onChange={(_event, { value }) => setQuery(value)}
      />
      {duties.length === 0 && <EmptyState title={words.tables.nothing}>{words.tables.nothingText}</EmptyState>}
      {duties.map(({ feature, tables }) => (
        <Section key={feature.id} title={feature.title}>
          {tables.map((table) => (
            <TableReference key={table.name} table={table} open={query !== ""} />
          ))}
        </Section>
      ))}
    </Page>
  );
}

function TableReference({ table, open }: { readonly table: AnyTable; readonly open: boolean }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  return (
    // Opened by a search, closed again with it; by hand as one likes.
    <details key={String(open)} open={open}>
      <FoldLine className={styles.summary}>
        {table.sheet === table.name ? table.name : `${table.sheet}: ${table.name}`}
      </FoldLine>
      <div className={styles.body}>
        <p className={styles.text}>
          {table.help} {words.tables.key(keyHeaders(table).join(", "))}{" "}
          <Link
            as="button"
            inline
            onClick={() => void session.show({ table })}
            aria-label={words.tables.showNamed(table.sheet)}
          >
            {words.tables.show}
          </Link>{" "}
          <SaveTable table={table} />
        </p>
        <dl className={styles.columns}>
          {Object.values(table.columns).map((column) => (
            <div key={column.header}>
              <dt className={styles.header}>{column.header}</dt>
              <dd className={styles.text}>
                {column.help} <span className={styles.kind}>({describeColumn(column)})</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

/** The tables of a duty that no duty before it lists. */
const firstNamedBy = (feature: Feature, features: readonly Feature[]): readonly AnyTable[] =>
  feature.tables.filter((table) => features.find(({ tables }) => tables.includes(table)) === feature);

const searchText = (table: AnyTable): string =>
  [
    table.name,
    table.sheet,
    table.help,
    ...Object.values(table.columns).flatMap(({ header, help }) => [header, help]),
  ].join(" ");

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1Strong,
    padding: "6px 0",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { paddingLeft: "12px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  text: { margin: 0, overflowWrap: "anywhere" },
  columns: { display: "flex", flexDirection: "column", gap: "8px", margin: "8px 0" },
  header: { fontWeight: tokens.fontWeightSemibold },
  kind: { color: tokens.colorNeutralForeground2 },
});
