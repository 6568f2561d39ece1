import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useEffect, useMemo, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { standing, tablesOf } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useOpenFind } from "../../ui/FindContext";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page, Section } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { useTodo } from "../../ui/useTodo";
import { words } from "./words";
import { YourName } from "./YourName";

// What the rows tell comes when they are read: by then this is loaded, too, and the page shows without it.
const parts = () => import("./homeParts");
const CompanyName = lazy(async () => ({ default: (await parts()).CompanyName }));
const TodayList = lazy(async () => ({ default: (await parts()).TodayList }));
const LatestChanges = lazy(async () => ({ default: (await parts()).LatestChanges }));

/** Rows of the Log that hold the last changes; a long change has several. */
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
  useEffect(() => {
    // In hand by the time the rows are; where that fails, it is loaded then.
    parts().catch(() => undefined);
  }, []);

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
    <Page
      title={words.today}
      subtitle={
        <>
          {formats.longDay(today)}
          <Suspense>{tables && <CompanyName tables={tables} />}</Suspense>
        </>
      }
    >
      <FindField />
      <Suspense fallback={<Loading />}>
        {tables && waiting ? <TodayList tables={tables.limitedTo(tablesOf(all))} waiting={waiting} /> : <Loading />}
      </Suspense>
      <Section title={words.shortcuts}>
        <Shortcuts />
      </Section>
      {tables && (
        <Section title={words.recent} actions={<Link href={hrefOf("home/history")}>{words.wholeHistory}</Link>}>
          <Suspense>
            <LatestChanges />
          </Suspense>
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
