import { makeStyles, mergeClasses, SearchBox, tokens, typographyStyles } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../session/SessionContext";
import { standing, tablesOf, type Feature } from "../ui/feature";
import { useFeatures } from "../ui/FeaturesContext";
import { find, prepareFind, type Finding, type NamedPage } from "../ui/find";
import { groups } from "../ui/groups";
import { newRecordHref, recordListHref } from "../ui/record/recordAddress";
import { followHref, hrefOf } from "../ui/route";
import { words } from "./words";

/** One field for everything: type a number, a name or any word, choose with the arrows, go there with Enter. */
export function Find({
  typed,
  onClose,
}: {
  /** What was typed before this had loaded. */
  readonly typed: string;
  readonly onClose: (next: "back" | "stay") => void;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const id = useId();
  const all = useFeatures();
  const present = useSessionState((state) => state.present);
  const known = useSessionState((state) => state.tables);
  const features = useMemo(() => standing(all, present), [all, present]);
  const sources = useMemo(
    () => features.flatMap(({ records = [] }) => records).filter(({ table }) => present.has(table.name)),
    [features, present],
  );
  // What is read already is found at once; the rest is read meanwhile.
  const searched = useMemo(() => [...new Set(sources.map(({ table }) => table))], [sources]);
  const read = useTables(searched);
  useEffect(() => {
    if (read) prepareFind(sources, read);
  }, [sources, read]);
  const pages = useMemo(() => namedPages(features), [features]);
  const [query, setQuery] = useState(typed);
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(query);
  const found = useMemo(
    () => find(wanted, pages, sources, read ?? known.limitedTo(searched)),
    [wanted, pages, sources, read, known, searched],
  );
  const current = Math.min(active, Math.max(0, found.length - 1));

  const open = ({ href, row }: Finding): void => {
    if (href !== undefined) followHref(href);
    else if (row) void session.show(row);
    onClose("back");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = found[current];
    const moves: Partial<Record<string, number>> = { ArrowDown: current + 1, ArrowUp: current - 1 };
    const next = moves[event.key];
    if (next !== undefined) setActive(Math.max(0, Math.min(found.length - 1, next)));
    else if (event.key === "Enter" && chosen) open(chosen);
    else if (event.key === "Escape") onClose("back");
    else return;
    event.preventDefault();
    // Office's client would take Escape as the way back to the sheet.
    event.stopPropagation();
  };

  return (
    <div
      role="dialog"
      aria-label={words.find}
      className={styles.panel}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) onClose("stay");
      }}
    >
      <SearchBox
        // It was asked for with a key or a click, to type at once.
        autoFocus
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-found`}
        aria-activedescendant={found.length > 0 ? `${id}-${String(current)}` : undefined}
        aria-label={words.findLabel}
        placeholder={words.findLabel}
        value={query}
        className={styles.search}
        onChange={(_event, { value }) => {
          setQuery(value);
          setActive(0);
        }}
      />
      <ul role="listbox" id={`${id}-found`} aria-label={words.found} className={styles.list}>
        {found.map((finding, index) => (
          <li
            key={finding.id}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === current}
            ref={index === current ? keepInView : undefined}
            className={mergeClasses(styles.option, index === current && styles.current)}
            onPointerMove={() => setActive(index)}
            // Before the field loses the focus, which would close the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(finding)}
          >
            <span className={styles.title}>{finding.title}</span>
            <span className={styles.detail}>
              {[finding.kind, finding.detail, finding.href === undefined && words.inSheet].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p role="status" className={styles.none}>
          {words.nothingFound(query)}
        </p>
      )}
    </div>
  );
}

/** Scrolls the list, and nothing around it, as far as the chosen one needs. */
function keepInView(item: HTMLElement | null): void {
  const list = item?.parentElement;
  if (!list) return;
  const above = item.offsetTop - list.scrollTop;
  const below = item.offsetTop + item.offsetHeight - (list.scrollTop + list.clientHeight);
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}

/** The pages that can be found by name: each duty's first one, those in the navigation, and those that say what Find calls them. */
const namedPages = (features: readonly Feature[]): readonly NamedPage[] => [
  ...features.flatMap(({ title, group, pages }) =>
    pages.flatMap(({ path, menu, find: name, words: also }, index) => {
      const called = name ?? menu ?? (index === 0 ? title : undefined);
      if (called === undefined) return [];
      return [{ title: called, group: called === title ? groups[group] : title, href: hrefOf(path), words: also }];
    }),
  ),
  ...tablesOf(features).flatMap((table): readonly NamedPage[] =>
    table.record
      ? [
          {
            title: words.newRecord(table.record.noun),
            group: table.sheet,
            href: newRecordHref(table),
            words: "add create",
          },
          { title: words.allRecords(table.sheet), group: words.records, href: recordListHref(table) },
        ]
      : [],
  ),
];

const useStyles = makeStyles({
  panel: {
    position: "absolute",
    top: "40px",
    left: 0,
    right: 0,
    zIndex: 4,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    maxHeight: "calc(100vh - 48px)",
    boxSizing: "border-box",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow16,
  },
  search: { maxWidth: "none" },
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none", overflowY: "auto" },
  option: {
    display: "flex",
    flexDirection: "column",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  title: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});
