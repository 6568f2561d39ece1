import { makeStyles, Nav, NavItem, NavSectionHeader, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Duty } from "../ui/feature";
import { groupKeys, groups, type Group } from "../ui/groups";
import { hrefOf, useRoute } from "../ui/route";
import { words } from "./words";

/** All duties of this workbook in their groups, two side by side, and the pages that belong to none. */
export function NavigationPanel({
  duties,
  here,
  group: wanted,
  onGone,
}: {
  readonly duties: readonly Duty[];
  readonly here: Duty | undefined;
  /** Where the keyboard begins, instead of at the present place. */
  readonly group: Group | undefined;
  /** Called when one has chosen. */
  readonly onGone: () => void;
}): ReactNode {
  const styles = useStyles();
  const { path } = useRoute();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const begin = wanted === undefined ? "[aria-current='page'], a" : `[data-group='${wanted}'] a`;
    panel.current?.querySelector<HTMLElement>(begin)?.focus();
  }, [wanted]);
  const inGroup = (group: Group) => duties.filter((duty) => duty.group === group);
  const shown = Object.keys(groups).filter(
    (name): name is Group => name !== "home" && inGroup(name as Group).length > 0,
  );
  const others = duties.flatMap(({ pages }) =>
    pages.flatMap(({ path: to, menu }) => (menu === undefined ? [] : [{ path: to, title: menu }])),
  );
  const isOther = others.some((page) => page.path === path);
  return (
    <div ref={panel} className={styles.panel}>
      <Nav
        density="small"
        selectedValue={isOther ? path : (here?.id ?? "")}
        onNavItemSelect={onGone}
        className={styles.groups}
      >
        {shown.map((group) => (
          <div key={group} role="group" aria-label={groups[group]} data-group={group} className={styles.group}>
            <NavSectionHeader>
              {groups[group]}{" "}
              <kbd aria-hidden className={styles.key}>
                {words.groupKey(groupKeys.indexOf(group) + 1)}
              </kbd>
            </NavSectionHeader>
            {inGroup(group).map(({ id, title, pages }) => (
              <NavItem key={id} value={id} className={styles.item} href={hrefOf(pages[0]?.path ?? "")}>
                {title}
              </NavItem>
            ))}
          </div>
        ))}
        <div role="group" aria-label={words.workbook} className={styles.group}>
          <NavSectionHeader>{words.workbook}</NavSectionHeader>
          {others.map(({ path: to, title }) => (
            <NavItem key={to} value={to} className={styles.item} href={hrefOf(to)}>
              {title}
            </NavItem>
          ))}
          <NavItem value="help" className={styles.item} href="help.html" target="_blank" rel="noreferrer">
            {words.help}
          </NavItem>
        </div>
      </Nav>
    </div>
  );
}

const useStyles = makeStyles({
  panel: {
    position: "absolute",
    top: "100%",
    left: 0,
    right: 0,
    maxHeight: "calc(100vh - 48px)",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: "0 8px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow16,
  },
  groups: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    gap: "0 8px",
    backgroundColor: "transparent",
  },
  group: { minWidth: 0 },
  key: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3 },
  // Fluent's own grey, meant for a drawer that stands beside a page, looks pressed here.
  item: {
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
});
