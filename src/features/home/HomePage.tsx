import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { standing, tablesOf } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useOpenFind } from "../../ui/FindContext";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page, Section } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { firstSteps } from "./firstSteps";
import { HistoryList } from "./HistoryList";
import { logEntries } from "./logEntries";
import { TodoList } from "./TodoList";
import { useTodo } from "../../ui/useTodo";
import { companySettings } from "../../model/company/settings";
import { words } from "./words";
import { YourName } from "./YourName";

// A workbook is new for a day or two.
const FirstStepsList = lazy(async () => ({ default: (await import("./FirstStepsList")).FirstStepsList }));

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
  const { today, now } = session.circumstances();
  const waiting = useTodo(
    features,
    // A rule may ask for tables of duties that this workbook does without.
    useMemo(() => tables?.limitedTo(tablesOf(all)), [tables, all]),
    today,
    now,
  );
  const company = tables && companySettings(tables).company;
  const steps = useMemo(() => tables && firstSteps(tables.limitedTo(tablesOf(all))), [tables, all]);

  if (phase === "empty")
    return (
      <Page title={words.today} subtitle={formats.longDay(today)}>
        <EmptyState title={words.emptyTitle} action={<Link href={hrefOf("home/set-up")}>{words.setUp}</Link>}>
          {words.emptyText}
        </EmptyState>
        <YourName />
      </Page>
    );

  return (
    <Page title={words.today} subtitle={`${formats.longDay(today)}${company === undefined ? "" : ` · ${company}`}`}>
      <FindField />
      <Suspense>{steps && <FirstStepsList steps={steps} />}</Suspense>
      {!tables || !waiting ? (
        <Loading />
      ) : (
        // Of a store that is still empty nothing is said to be low, and nothing not to be.
        (waiting.length > 0 || !steps) && <TodoList waiting={waiting} />
      )}
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

/** Looks like the field that it opens. */
function FindField(): ReactNode {
  const styles = useStyles();
  const openFind = useOpenFind();
  return (
    <button type="button" className={styles.find} onClick={openFind}>
      <SearchRegular aria-hidden />
      <span className={styles.findText}>{words.find}</span>
      <kbd className={styles.key}>{words.findKey}</kbd>
    </button>
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

const useStyles = makeStyles({
  find: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "32px",
    padding: "0 8px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "text",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // On one line also at 320 px, where its end gives way.
  findText: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", textAlign: "left" },
  key: { ...typographyStyles.caption1, flexShrink: 0, marginLeft: "auto" },
  shortcuts: { display: "flex", flexWrap: "wrap", gap: "4px 20px", margin: 0, padding: 0, listStyleType: "none" },
});
