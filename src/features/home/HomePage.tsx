import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { TodoItem } from "../../domain/todoItem";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { standing, tablesOf, type Feature } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page, Section } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { HistoryList } from "./HistoryList";
import { logEntries } from "./logEntries";
import { companySettings } from "../../model/company/settings";
import { words } from "./words";
import { YourName } from "./YourName";

/** As many changes as remind one of what was done last, and rows of the Log that hold them; a long change has several. */
const RECENT = 3;
const RECENT_ROWS = 30;

/** What needs the coordinator today, each a step into the work. */
export function HomePage(): ReactNode {
  const session = useSession();
  const formats = useFormats();
  const all = useFeatures();
  const present = useSessionState((state) => state.present);
  const features = useMemo(() => standing(all, present), [all, present]);
  const phase = useSessionState((state) => state.phase);
  const tables = useTables(
    useMemo(() => tablesOf(features), [features]),
    RECENT_ROWS,
  );
  const { today } = session.circumstances();
  const attention = useTodo(features, tables, today);
  const company = tables && companySettings(tables).company;

  if (phase === "empty")
    return (
      <Page title={words.today} subtitle={formats.longDay(today)}>
        <EmptyState title={words.emptyTitle} action={<Link href={hrefOf("home/set-up")}>{words.setUp.title}</Link>}>
          {words.emptyText}
        </EmptyState>
        <YourName />
      </Page>
    );

  return (
    <Page title={words.today} subtitle={`${formats.longDay(today)}${company === undefined ? "" : ` · ${company}`}`}>
      {!tables || !attention ? <Loading /> : <TodoList attention={attention} />}
      <Section title={words.shortcuts}>
        <Shortcuts />
      </Section>
      {tables && (
        <Section title={words.recent} actions={<Link href={hrefOf("home/history")}>{words.wholeHistory}</Link>}>
          <Recent />
        </Section>
      )}
      <YourName />
    </Page>
  );
}

function TodoList({ attention }: { readonly attention: readonly TodoItem[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  if (attention.length === 0) return <EmptyState title={words.nothingTitle}>{words.nothingText}</EmptyState>;
  return (
    <Section title={words.needsYou}>
      <ul className={styles.list}>
        {attention.map(({ what, count, example, page }) => (
          <li key={`${page} ${what}`}>
            <a href={hrefOf(page)} className={styles.line}>
              <span className={styles.count}>{formats.quantity(count)}</span>
              <span className={styles.words}>
                <span className={styles.what}>{what}</span>
                <span className={styles.example}>{example}</span>
              </span>
              <ChevronRightRegular aria-hidden className={styles.chevron} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Shortcuts(): ReactNode {
  const styles = useStyles();
  const shortcuts = [
    { path: "inventory/reorder", text: words.reorder },
    { path: "orders/receive", text: words.receive },
    { path: "import", text: words.importData },
  ];
  return (
    <ul className={styles.shortcuts}>
      {shortcuts.map(({ path, text }) => (
        <li key={path}>
          <Link href={hrefOf(path)}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}

function Recent(): ReactNode {
  const recent = useSessionState((state) => state.recent);
  const entries = recent ? logEntries(recent.log, recent.isWhole).slice(0, RECENT) : [];
  return entries.length === 0 ? <p>{words.nothingRecent}</p> : <HistoryList entries={entries} />;
}

type TodoRule = NonNullable<Awaited<ReturnType<NonNullable<Feature["todo"]>>>>;

/** What waits in all duties; undefined until the tables and the rules are there. */
function useTodo(
  features: readonly Feature[],
  tables: TableSet | undefined,
  today: string,
): readonly TodoItem[] | undefined {
  const [rules, setRules] = useState<readonly TodoRule[]>();
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    let wanted = true;
    Promise.all(features.flatMap((feature) => (feature.todo ? [feature.todo()] : []))).then(
      (loaded) => wanted && setRules(loaded),
      (thrown: unknown) => wanted && setFailed(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
    return () => {
      wanted = false;
    };
  }, [features]);
  // Told by the page's boundary, with a way to try again.
  if (failed) throw failed;
  return useMemo(
    () => tables && rules?.flatMap((rule) => rule(tables, today)).filter(({ count }) => count > 0),
    [rules, tables, today],
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    padding: "8px 4px",
    color: "inherit",
    textDecorationLine: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  count: {
    ...typographyStyles.subtitle1,
    flexShrink: 0,
    minWidth: "36px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorBrandForeground1,
  },
  words: { display: "flex", flexDirection: "column", flex: "1 1 0", minWidth: 0 },
  what: { ...typographyStyles.body1Strong },
  example: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  shortcuts: { display: "flex", flexWrap: "wrap", gap: "4px 20px", margin: 0, padding: 0, listStyleType: "none" },
});
