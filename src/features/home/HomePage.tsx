import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import type { TodoItem } from "../../domain/todoItem";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { standing, tablesOf, type Feature } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useOpenFind } from "../../ui/FindContext";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page, Section } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { usePageState } from "../../ui/usePageState";
import { firstSteps } from "./firstSteps";
import { HistoryList } from "./HistoryList";
import { logEntries } from "./logEntries";
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
  const { today } = session.circumstances();
  const waiting = useTodo(
    features,
    // A rule may ask for tables of duties that this workbook does without.
    useMemo(() => tables?.limitedTo(tablesOf(all)), [tables, all]),
    today,
  );
  const attention = waiting && overdueFirst(waiting, ({ items }) => items.some(({ isOverdue }) => isOverdue));
  const company = tables && companySettings(tables).company;
  const steps = useMemo(() => tables && firstSteps(tables.limitedTo(tablesOf(all))), [tables, all]);

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
      <FindField />
      <Suspense>{steps && <FirstStepsList steps={steps} />}</Suspense>
      {!tables || !attention ? (
        <Loading />
      ) : (
        // Of a store that is still empty nothing is said to be low, and nothing not to be.
        (attention.length > 0 || !steps) && <TodoList attention={attention} />
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

/** What waits, duty by duty, those with something overdue first; a duty folds. */
function TodoList({ attention }: { readonly attention: readonly Waiting[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const [folded, setFolded] = usePageState<readonly string[]>("folded", []);
  if (attention.length === 0) return <EmptyState title={words.nothingTitle}>{words.nothingText}</EmptyState>;
  return (
    <Section title={words.needsYou}>
      {attention.map(({ feature, items }) => (
        <details
          key={feature.id}
          open={!folded.includes(feature.id)}
          onToggle={({ currentTarget: { open } }) =>
            setFolded((before) => [...before.filter((id) => id !== feature.id), ...(open ? [] : [feature.id])])
          }
        >
          <summary className={styles.duty}>
            {feature.title} <span className={styles.lines}>{formats.quantity(items.length)}</span>
          </summary>
          <ul className={styles.list}>
            {items.map(({ what, count, example, page, isOverdue = false, step = words.open }) => (
              <li key={`${page} ${what}`}>
                <a href={hrefOf(page)} className={styles.line}>
                  <span className={styles.count}>{formats.quantity(count)}</span>
                  <span className={styles.words}>
                    <span className={styles.what}>
                      {what} {isOverdue && <Tag tone="bad">{words.overdue}</Tag>}
                    </span>
                    <span className={styles.example}>{formats.sentence(example)}</span>
                  </span>
                  <span className={styles.step}>{step}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
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

/** What is overdue before the rest; each part keeps its order. */
const overdueFirst = <T,>(all: readonly T[], isOverdue: (one: T) => boolean | undefined): readonly T[] => [
  ...all.filter((one) => isOverdue(one) === true),
  ...all.filter((one) => isOverdue(one) !== true),
];

interface Waiting {
  readonly feature: Feature;
  readonly items: readonly TodoItem[];
}

/** What waits in each duty, what is overdue first; undefined until the tables and the rules are there. */
function useTodo(
  features: readonly Feature[],
  tables: TableSet | undefined,
  today: string,
): readonly Waiting[] | undefined {
  const [rules, setRules] = useState<readonly { readonly feature: Feature; readonly rule: TodoRule }[]>();
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    let wanted = true;
    const loading = features.flatMap((feature) => {
      const rule = feature.todo?.();
      return rule ? [rule.then((loaded) => ({ feature, rule: loaded }))] : [];
    });
    Promise.all(loading).then(
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
    () =>
      tables &&
      rules
        ?.map(({ feature, rule }) => ({
          feature,
          items: overdueFirst(
            rule(tables, today).filter(({ count }) => count > 0),
            ({ isOverdue }) => isOverdue,
          ),
        }))
        .filter(({ items }) => items.length > 0),
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
  step: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    padding: "4px 8px",
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  duty: { ...typographyStyles.body1Strong, minHeight: "24px", cursor: "pointer" },
  lines: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
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
