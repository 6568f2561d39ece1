import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { useSessionState } from "../session/SessionContext";
import { standing, type Duty } from "../ui/feature";
import { useFeatures } from "../ui/FeaturesContext";
import { groupKeys, groups, type Group } from "../ui/groups";
import { goTo, useRoute } from "../ui/route";
import { duties } from "./duties";
import { Bar, useBarIcon } from "./Frame";
import { words } from "./words";

const loadPanel = () => import("./NavigationPanel");
// Fluent's navigation is loaded when the pointer or the keyboard comes near: no page waits for it.
const NavigationPanel = lazy(async () => ({ default: (await loadPanel()).NavigationPanel }));

/** Where one is, and the way elsewhere: home, the panel with all duties in their groups, and Find. */
export function Navigation({ onFind }: { readonly onFind: () => void }): ReactNode {
  const styles = useStyles();
  const { icon } = useBarIcon();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<Group>();
  const opener = useRef<HTMLButtonElement>(null);
  const all = useFeatures();
  const present = useSessionState((state) => state.present);
  const shown: readonly Duty[] = all.length === 0 ? duties : standing(all, present);
  const { path } = useRoute();
  const here = shown.find(({ pages }) => pages.some((page) => page.path === path)) ?? shown[0];
  const close = (): void => {
    setOpen(false);
    setWanted(undefined);
  };
  useGroupKeys((group) => {
    setWanted(group);
    setOpen(true);
  });
  /** Closes the panel; the focus, which was in it, must not be lost with it. */
  const giveBack = (): void => {
    close();
    opener.current?.focus();
  };
  const preload = (): void => void loadPanel();
  return (
    <Bar
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        // Office's client would take Escape as the way back to the sheet.
        event.stopPropagation();
        giveBack();
      }}
    >
      <button
        ref={opener}
        type="button"
        className={styles.here}
        aria-label={words.menu(here?.title ?? "")}
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
        onFocus={preload}
        onPointerEnter={preload}
      >
        {here && here.group !== "home" && <span className={styles.group}>{groups[here.group]}</span>}
        <span className={styles.title}>{here?.title}</span>
        <ChevronDownRegular aria-hidden className={mergeClasses(styles.chevron, open && styles.up)} />
      </button>
      <button type="button" aria-label={words.find} title={words.findTitle} className={icon} onClick={onFind}>
        <SearchRegular aria-hidden />
      </button>
      {open && (
        <Suspense>
          <NavigationPanel key={wanted} duties={shown} here={here} group={wanted} onGone={giveBack} />
        </Suspense>
      )}
    </Bar>
  );
}

/** Alt and a digit: 1 goes Home, the others open the menu at their group, from wherever one is. */
function useGroupKeys(onGroup: (group: Group) => void): void {
  const latest = useRef(onGroup);
  useEffect(() => {
    latest.current = onGroup;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // By its place on the keyboard: with Alt a Mac types another letter there.
      const group = groupKeys[Number(/^Digit(\d)$/.exec(event.code)?.[1] ?? 0) - 1];
      if (!group) return;
      event.preventDefault();
      event.stopPropagation();
      if (group === "home") goTo("home");
      else latest.current(group);
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

const useStyles = makeStyles({
  here: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    flex: "1 1 0",
    minWidth: 0,
    gap: "6px",
    minHeight: "32px",
    padding: "0 8px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  group: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2, "::after": { content: "' ›'" } },
  title: { fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  up: { transform: "rotate(180deg)" },
});
