import { makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { EmptyState } from "./EmptyState";
import { useFormats } from "./FormatsContext";
import { usePageState } from "./usePageState";
import { LIST_ROW_HEIGHT } from "./ListRow";
import { RowList } from "./RowList";
import { searched } from "./search";

/** A choice of rows above a list: the words of the drop-down by what each stands for, and which rows it lets through. */
export interface ListFilter<T, F extends string> {
  readonly label: string;
  readonly choices: Readonly<Record<F, string>>;
  readonly initial: F;
  readonly passes: (row: T, choice: F) => boolean;
}

/**
 * A list of rows in two lines (ListRow) that is searched by words and, where a filter is given, narrowed by a drop-down. What was
 * typed and chosen is still there when one comes back to the page.
 */
export function SearchList<T, F extends string = never>({
  rows,
  textOf,
  filter,
  says,
  keyOf,
  hrefOf,
  children,
}: {
  readonly rows: readonly T[];
  /** The words by which a row is found. */
  readonly textOf: (row: T) => string;
  readonly filter?: ListFilter<T, F>;
  readonly says: {
    /** What the search box says. */
    readonly search: string;
    /** The list's name for those who hear it. */
    readonly list: string;
    /** How many rows fit: "12 orders". */
    readonly found: (count: string) => string;
    /** That no row fits, and what to do then. */
    readonly nothingFits: string;
    readonly nothingFitsText: string;
  };
  readonly keyOf: (row: T) => string;
  readonly hrefOf: (row: T) => string;
  readonly children: (row: T) => ReactNode;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const [query, setQuery] = usePageState("query", "");
  const [choice, setChoice] = usePageState<F | undefined>("show", filter?.initial);
  const wanted = useDeferredValue(query);
  const passes = filter?.passes;
  const shown = useMemo(
    () => searched(passes && choice !== undefined ? rows.filter((row) => passes(row, choice)) : rows, wanted, textOf),
    [rows, passes, choice, wanted, textOf],
  );
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
      </div>
      <div role="status" className={styles.found}>
        {says.found(formats.quantity(shown.length))}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={says.nothingFits}>{says.nothingFitsText}</EmptyState>
      ) : (
        <RowList
          key={`${choice ?? ""} ${wanted}`}
          label={says.list}
          rows={shown}
          keyOf={keyOf}
          hrefOf={hrefOf}
          rowHeight={LIST_ROW_HEIGHT}
        >
          {children}
        </RowList>
      )}
    </>
  );
}

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flex: "1 1 120px", minWidth: 0, maxWidth: "none" },
  found: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginBottom: "-8px" },
});
