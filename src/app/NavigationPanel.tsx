import { makeStyles, Nav, NavItem, NavSectionHeader, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Feature } from "../ui/feature";
import { groups, type Group } from "../ui/groups";
import { hrefOf, useRoute } from "../ui/route";
import { words } from "./words";

/** All duties of this workbook in their groups, two side by side, and the pages that belong to none. */
export function NavigationPanel({
  features,
  here,
  onGone,
}: {
  readonly features: readonly Feature[];
  readonly here: Feature | undefined;
  /** Called when one has chosen. */
  readonly onGone: () => void;
}): ReactNode {
  const styles = useStyles();
  const { path } = useRoute();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>("[aria-current='page'], a")?.focus();
  }, []);
  const inGroup = (group: Group) => features.filter((feature) => feature.group === group);
  const shown = Object.keys(groups).filter(
    (name): name is Group => name !== "home" && inGroup(name as Group).length > 0,
  );
  const others = features.flatMap(({ pages }) =>
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
          <div key={group} role="group" aria-label={groups[group]} className={styles.group}>
            <NavSectionHeader>{groups[group]}</NavSectionHeader>
            {inGroup(group).map(({ id, title, pages }) => (
              <NavItem key={id} value={id} href={hrefOf(pages[0]?.path ?? "")}>
                {title}
              </NavItem>
            ))}
          </div>
        ))}
        <div role="group" aria-label={words.workbook} className={styles.group}>
          <NavSectionHeader>{words.workbook}</NavSectionHeader>
          {others.map(({ path: to, title }) => (
            <NavItem key={to} value={to} href={hrefOf(to)}>
              {title}
            </NavItem>
          ))}
          <NavItem value="help" href="help.html" target="_blank" rel="noreferrer">
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
});
