import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

/** Rows above and below the visible ones that are kept drawn, so that scrolling shows no gaps. */
const AROUND = 6;
/** A row's height in pixels until it is drawn and measured. */
const USUAL_HEIGHT = 60;
/** The height of a pane that lays nothing out, in pixels. */
const USUAL_VIEW = 600;

/** Rows that can be chosen, by their keys. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  /** What the box of a row is called. */
  readonly label: (key: string) => string;
}

/**
 * A long list of which only the visible rows are drawn: 50,000 scroll like 50, with the page, each as high as its words need.
 * Each row is a link; arrows, Page Up and Down, Home and End move between rows, Tab leaves the list. Give it a key that
 * changes with the search: a new list begins at its top.
 */
export function RowList<T>({
  label,
  rows,
  keyOf,
  hrefOf,
  choosing,
  children,
}: {
  /** The list's name for those who hear it. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly hrefOf: (row: T) => string;
  readonly choosing?: Choosing | undefined;
  readonly children: (row: T) => ReactNode;
}): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLUListElement>(null);
  const view = useView(box);
  const { tops, measure } = useTops(rows, keyOf);
  const [active, setActive] = useState(0);
  const focusNext = useRef(false);
  const current = Math.min(active, Math.max(0, rows.length - 1));

  useLayoutEffect(() => {
    if (box.current) measure(box.current);
  });
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    box.current?.querySelector<HTMLElement>(`[data-index="${String(current)}"] a`)?.focus();
  }, [current]);

  const move = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(view.height / USUAL_HEIGHT) - 1);
    const steps: Partial<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined || rows.length === 0) return;
    event.preventDefault();
    focusNext.current = true;
    setActive(Math.max(0, Math.min(rows.length - 1, wanted)));
  };

  const first = Math.max(0, rowAt(tops, view.top) - AROUND);
  const last = Math.min(rows.length, rowAt(tops, view.top + view.height) + 1 + AROUND);
  const topOf = (index: number): number => tops[index] ?? 0;

  const draw = (index: number, away: boolean): ReactNode => {
    const row = rows[index];
    if (row === undefined) return null;
    const key = keyOf(row);
    const tabIndex = index === current ? 0 : -1;
    return (
      <li
        key={key}
        aria-setsize={rows.length}
        aria-posinset={index + 1}
        data-index={index}
        className={mergeClasses(styles.row, away && styles.away)}
        {...(away && { style: { top: topOf(index) } })}
        onFocus={() => setActive(index)}
      >
        {choosing && (
          <Checkbox
            aria-label={choosing.label(key)}
            checked={choosing.chosen.has(key)}
            input={{ tabIndex }}
            onChange={() => choosing.toggle(key)}
          />
        )}
        <a href={hrefOf(row)} tabIndex={tabIndex} className={styles.link}>
          {children(row)}
        </a>
      </li>
    );
  };

  // The row that has, or Tab would give, the focus stays drawn wherever one scrolls with the wheel, in its place among the others.
  const isAway = rows.length > 0 && (current < first || current >= last);
  return (
    <ul ref={box} aria-label={label} className={styles.box} onKeyDown={move}>
      {isAway && current < first && draw(current, true)}
      <li key="above" aria-hidden style={{ height: topOf(first) }} />
      {Array.from({ length: Math.max(0, last - first) }, (_, offset) => draw(first + offset, false))}
      <li key="below" aria-hidden style={{ height: topOf(rows.length) - topOf(last) }} />
      {isAway && current >= last && draw(current, true)}
    </ul>
  );
}

/** Which part of the list the page shows, in pixels from the list's top. */
function useView(box: { readonly current: HTMLUListElement | null }): {
  readonly top: number;
  readonly height: number;
} {
  const [view, setView] = useState({ top: 0, height: USUAL_VIEW });
  useEffect(() => {
    const list = box.current;
    const page = list?.closest("main");
    if (!list || !page) return undefined;
    const look = (): void => {
      const top = Math.max(0, page.getBoundingClientRect().top - list.getBoundingClientRect().top);
      const height = page.clientHeight || USUAL_VIEW;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(page);
    page.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      page.removeEventListener("scroll", look);
    };
  }, [box]);
  return view;
}

/** Where each row begins, and behind the last one the list's end, in pixels; measured where a row was drawn. */
function useTops<T>(rows: readonly T[], keyOf: (row: T) => string) {
  const [heights] = useState(() => new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const tops = useMemo(() => {
    const found = new Float64Array(rows.length + 1);
    rows.forEach((row, index) => {
      found[index + 1] = (found[index] ?? 0) + (heights.get(keyOf(row)) ?? USUAL_HEIGHT);
    });
    return found;
    // The heights are kept in one map; `measured` tells that it changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows, keyOf, heights, measured]);
  const measure = (list: HTMLElement): void => {
    let changed = false;
    for (const item of list.querySelectorAll<HTMLElement>("[data-index]")) {
      const row = rows[Number(item.dataset.index)];
      const height = item.offsetHeight;
      if (row === undefined || height === 0 || heights.get(keyOf(row)) === height) continue;
      heights.set(keyOf(row), height);
      changed = true;
    }
    if (changed) setMeasured((count) => count + 1);
  };
  return { tops, measure };
}

/** The row in which a place of the list lies. */
function rowAt(tops: Float64Array, place: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

const useStyles = makeStyles({
  box: {
    position: "relative",
    margin: "0 -8px",
    padding: 0,
    listStyleType: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "flex",
    alignItems: "flex-start",
    boxSizing: "border-box",
    // Room for what stays on top of the page while one scrolls.
    scrollMarginTop: "120px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  away: { position: "absolute", left: 0, right: 0 },
  link: {
    flex: "1 1 0",
    minWidth: 0,
    padding: "8px",
    color: "inherit",
    textDecorationLine: "none",
    scrollMarginTop: "120px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});
