import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useId, useState, type ReactNode } from "react";
import { useSessionState } from "../session/SessionContext";
import { standing, type Feature } from "../ui/feature";
import { useFeatures } from "../ui/FeaturesContext";
import { hrefOf, useRoute } from "../ui/route";
import { words } from "./words";

/** As many as fit side by side in a pane of 320 px; further duties are in the menu. */
const TABS = 4;

/** The way between duties: tabs on top, the rest behind "More". The top right corner stays free for the host's own menu. */
export function Navigation(): ReactNode {
  const styles = useStyles();
  const features = standing(
    useFeatures(),
    useSessionState((state) => state.present),
  );
  const { path } = useRoute();
  const here = features.find(({ pages }) => pages.some((page) => page.path === path)) ?? features[0];
  return (
    <nav aria-label={words.navigation} className={styles.bar}>
      {features.slice(0, TABS).map((feature) => (
        <a
          key={feature.id}
          href={hrefOf(firstPath(feature))}
          aria-current={feature === here ? "page" : undefined}
          className={mergeClasses(styles.tab, feature === here && styles.here)}
        >
          {feature.title}
        </a>
      ))}
      <More features={features} />
    </nav>
  );
}

function More({ features }: { readonly features: readonly Feature[] }): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const links = [
    ...features.slice(TABS).map((feature) => ({ path: firstPath(feature), title: feature.title })),
    ...features.flatMap(({ pages }) =>
      pages.flatMap(({ path, menu }) => (menu === undefined ? [] : [{ path, title: menu }])),
    ),
  ];
  return (
    <div
      className={styles.more}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        setOpen(false);
        event.currentTarget.querySelector("button")?.focus();
      }}
    >
      <button
        type="button"
        className={styles.moreButton}
        aria-label={words.more}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <MoreHorizontalRegular aria-hidden />
      </button>
      <ul id={id} hidden={!open} className={mergeClasses(styles.menu, open && styles.open)}>
        {links.map(({ path, title }) => (
          <li key={path}>
            <a href={hrefOf(path)} className={styles.menuLink} onClick={() => setOpen(false)}>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a
            href="help.html"
            target="_blank"
            rel="noreferrer"
            className={styles.menuLink}
            onClick={() => setOpen(false)}
          >
            {words.help}
          </a>
        </li>
      </ul>
    </div>
  );
}

const firstPath = (feature: Feature): string => feature.pages[0]?.path ?? "";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    flexShrink: 0,
    minHeight: "40px",
    // The host draws its menu, 34 px wide, over the top right corner.
    padding: "0 40px 0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 359px)": { paddingLeft: "4px" },
  },
  tab: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    padding: "0 8px",
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    borderBottom: "2px solid transparent",
    // Forced colours repaint a transparent border as a visible one; only the page one is on keeps it.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  more: { position: "relative", display: "flex", alignItems: "center" },
  moreButton: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "32px",
    height: "32px",
    padding: 0,
    fontSize: "20px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2BrandHover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  menu: {
    display: "none",
    position: "absolute",
    top: "36px",
    left: "auto",
    right: "0",
    zIndex: 10,
    minWidth: "160px",
    margin: 0,
    padding: "4px",
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  open: { display: "block" },
  menuLink: {
    ...typographyStyles.body1,
    display: "block",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});
