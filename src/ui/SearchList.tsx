import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue, useMemo, useState, type ReactNode } from "react";
import type { AnyTable } from "../tables/defineTable";
import { EmptyState } from "./EmptyState";
import { useFormats } from "./FormatsContext";
import { usePageState } from "./usePageState";
import { RowList } from "./RowList";
import { searched } from "./search";
import { useSteps, type Step } from "./Steps";
import { words } from "./words";

// Files are seldom wanted: what makes them comes when they are.
const SaveList = lazy(async () => ({ default: (await import("./file/SaveList")).SaveList }));

/** A choice of rows above a list: the words of the drop-down by what each stands for, and which rows it lets through. */
export interface ListFilter<T, F extends string> {
  readonly label: string;
  readonly choices: Readonly<Record<F, string>>;
  readonly initial: F;
  readonly passes: (row: T, choice: F) => boolean;
}

/** The orders in which a list can be read, by what the drop-down calls each; the first one holds until another is chosen. */
export type ListOrders<T> = Readonly<Record<string, (a: T, b: T) => number>>;

/** What can be done with several rows at once. */
export interface ListSteps<T> {
  /** How many are chosen: "3 orders chosen". */
  readonly chosen: (count: string) => string;
  /** What the box of a row is called: "Choose PO-2026-0007". */
  readonly label: (key: string) => string;
  readonly stepsFor: (rows: readonly T[]) => readonly Step[];
  /** What is said where the chosen rows have no step in common. */
  readonly none: string;
}

/** What a list of rows is and says, wherever it is shown. */
export interface ListOf<T, F extends string> {
  /** The words by which a row is found. */
  readonly textOf: (row: T) => string;
  readonly filter?: ListFilter<T, F>;
  readonly orders?: ListOrders<T>;
  readonly many?: ListSteps<T>;
  /** The table whose keys the rows have: what is shown can then be saved as a file, with all of its columns. */
  readonly saves?: AnyTable;
  readonly says: {
    /** What the search box says. */
    readonly search: string;
    /** The list's name for those who hear it. */
    readonly list: string;
    /** What a row is, and what several are, behind how many match: "order", "orders". */
    readonly rows: readonly [one: string, others: string];
    /** That no row matches, and what to do then. */
    readonly nothingFits: string;
    readonly nothingFitsText: string;
  };
  readonly keyOf: (row: T) => string;
  readonly hrefOf: (row: T) => string;
  readonly children: (row: T) => ReactNode;
}

/**
 * A list of rows (ListRow) that is searched by words and, where they are given, narrowed and ordered by drop-downs; several rows
 * can be chosen where something can be done with many. What was typed and chosen is still there when one comes back to the page.
 */
export function SearchList<T, F extends string = never>({
  rows,
  textOf,
  filter,
  orders,
  many,
  saves,
  says,
  keyOf,
  hrefOf,
  children,
}: ListOf<T, F> & { readonly rows: readonly T[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const [query, setQuery] = usePageState("query", "");
  const [choice, setChoice] = usePageState<F | undefined>("show", filter?.initial);
  const [order, setOrder] = usePageState("order", Object.keys(orders ?? {})[0]);
  const [saving, setSaving] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDeferredValue(query);
  const passes = filter?.passes;
  const compare = order === undefined ? undefined : orders?.[order];
  const shown = useMemo(() => {
    const passing = passes && choice !== undefined ? rows.filter((row) => passes(row, choice)) : rows;
    const found = searched(passing, wanted, textOf);
    return compare ? [...found].sort(compare) : found;
  }, [rows, passes, choice, wanted, textOf, compare]);
  // Of what is not shown, nothing is chosen: one sees what a click will do.
  const taken = many ? shown.filter((row) => chosen.has(keyOf(row))) : [];
  return (
    <>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label={says.search}
          placeholder={says.search}
          value={query}
          onChange={(_event, { value }) => setQuery(value)}
        />
        {filter && (
          <Select
            className={mergeClasses(styles.choice, styles.filter)}
            aria-label={filter.label}
            value={choice}
            // The drop-down offers the keys of the choices and nothing else.
            onChange={(_event, { value }) => setChoice(value as F)}
          >
            {Object.entries<string>(filter.choices).map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </Select>
        )}
        {orders && (
          <Select
            className={styles.choice}
            aria-label={words.sortBy}
            value={order}
            onChange={(_event, { value }) => setOrder(value)}
          >
            {Object.keys(orders).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        )}
        <div className={styles.counts}>
          {many && shown.length > 0 && (
            <Checkbox
              aria-label={words.chooseAll}
              checked={taken.length === shown.length ? true : taken.length > 0 ? "mixed" : false}
              onChange={(_event, { checked }) => setChosen(new Set(checked === true ? shown.map(keyOf) : []))}
            />
          )}
          <span role="status">{formats.counted(shown.length, ...says.rows)}</span>
          {saves && shown.length > 0 && (
            <Link as="button" className={styles.save} aria-expanded={saving} onClick={() => setSaving(!saving)}>
              {words.saveList}
            </Link>
          )}
        </div>
      </div>
      {saves && saving && shown.length > 0 && (
        <Suspense>
          <SaveList table={saves} keys={shown.map(keyOf)} />
        </Suspense>
      )}
      {shown.length === 0 ? (
        <EmptyState title={says.nothingFits}>{says.nothingFitsText}</EmptyState>
      ) : (
        <RowList
          key={`${choice ?? ""} ${order ?? ""} ${wanted}`}
          label={says.list}
          rows={shown}
          keyOf={keyOf}
          hrefOf={hrefOf}
          choosing={
            many && {
              chosen,
              label: many.label,
              toggle: (key) =>
                setChosen((before) => {
                  const now = new Set(before);
                  if (!now.delete(key)) now.add(key);
                  return now;
                }),
            }
          }
        >
          {children}
        </RowList>
      )}
      {many && taken.length > 0 && (
        <ManySteps
          label={many.chosen(formats.quantity(taken.length))}
          steps={many.stepsFor(taken)}
          none={many.none}
          onDone={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

/** What can be done with the chosen rows; it stays in view below a long list. */
function ManySteps({
  label,
  steps,
  none,
  onDone,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly none: string;
  readonly onDone: () => void;
}): ReactNode {
  const styles = useStyles();
  const { busy, take } = useSteps();
  return (
    <div role="group" aria-label={label} className={styles.many}>
      <span>
        {label}
        {steps.length === 0 && `. ${none}`}
      </span>
      {steps.map((step) => (
        <Button
          key={step.label}
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            void take(step).then((done) => {
              if (done) onDone();
            });
          }}
        >
          {step.label}
        </Button>
      ))}
      <Button size="small" onClick={onDone}>
        {words.cancel}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  // Stays in view while the list below it is scrolled with the page.
  tools: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    margin: "0 -8px -8px",
    padding: "8px 8px 4px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  search: { flex: "1 1 140px", minWidth: 0, maxWidth: "none", "@media (max-width: 359px)": { flexBasis: "100%" } },
  // Wide enough for its words in a narrow pane, where the field above has a line of its own.
  choice: {
    flex: "1 1 110px",
    minWidth: 0,
    "& select": { minWidth: 0, paddingRight: "28px", paddingLeft: "8px", textOverflow: "ellipsis" },
  },
  filter: { "@media (max-width: 359px)": { flexGrow: 2 } },
  counts: {
    display: "flex",
    alignItems: "center",
    flexBasis: "100%",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  save: { marginLeft: "auto", fontSize: "inherit" },
  many: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    margin: "0 -8px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
