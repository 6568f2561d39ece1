import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

/** Rows above and below the visible ones that are kept drawn, so that scrolling shows no gaps. */
const AROUND = 6;

/**
 * A long list of which only the visible rows are drawn: 50,000 scroll like 50. Each row is a link; arrows, Page Up and
 * Down, Home and End move between rows, Tab leaves the list. Give it a key that changes with the search: a new list begins at its top.
 */
export function RowList<T>({
  label,
  rows,
  keyOf,
  hrefOf,
  rowHeight,
  children,
}: {
  /** The list's name for those who hear it. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly hrefOf: (row: T) => string;
  /** In pixels, the same for each row. */
  readonly rowHeight: number;
  readonly children: (row: T) => ReactNode;
}): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLUListElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [active, setActive] = useState(0);
  const focusNext = useRef(false);
  const current = Math.min(active, Math.max(0, rows.length - 1));

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight || 600 });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    box.current?.querySelector<HTMLElement>(`[data-index="${String(current)}"]`)?.focus({ preventScroll: true });
  }, [current, view]);

  const move = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
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
    const next = Math.max(0, Math.min(rows.length - 1, wanted));
    const element = box.current;
    if (element) {
      const top = next * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = top + rowHeight - element.clientHeight;
      setView({ top: element.scrollTop, height: element.clientHeight || 600 });
    }
    focusNext.current = true;
    setActive(next);
  };

  const first = Math.max(0, Math.floor(view.top / rowHeight) - AROUND);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + AROUND);
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  // The row that has, or Tab would give, the focus stays drawn wherever one scrolls with the wheel.
  if (rows.length > 0 && (current < first || current >= last)) drawn.push(current);

  return (
    <ul
      ref={box}
      aria-label={label}
      className={styles.box}
      onKeyDown={move}
      onScroll={(event) =>
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight || 600 })
      }
    >
      {drawn.map((index) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <li
            key={keyOf(row)}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ top: index * rowHeight, height: rowHeight }}
          >
            <a
              href={hrefOf(row)}
              data-index={index}
              tabIndex={index === current ? 0 : -1}
              className={styles.link}
              onFocus={() => setActive(index)}
            >
              {children(row)}
            </a>
          </li>
        );
      })}
      <li aria-hidden className={styles.end} style={{ top: rows.length * rowHeight }} />
    </ul>
  );
}

const useStyles = makeStyles({
  box: {
    position: "relative",
    flex: "1 1 240px",
    minHeight: "240px",
    overflowY: "auto",
    overflowX: "hidden",
    margin: "0 -8px",
    padding: 0,
    listStyleType: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { position: "absolute", left: 0, right: 0, boxSizing: "border-box" },
  // Holds the list's full height open, drawn rows or not.
  end: { position: "absolute", width: "1px", height: "1px" },
  link: {
    display: "block",
    boxSizing: "border-box",
    height: "100%",
    padding: "8px",
    overflow: "hidden",
    color: "inherit",
    textDecorationLine: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});
