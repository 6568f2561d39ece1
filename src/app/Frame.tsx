import { makeStyles, tokens } from "@fluentui/react-components";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import type { ComponentProps, ReactNode } from "react";
import { hrefOf } from "../ui/route";
import { words } from "./words";

/*
 * What the pane shows before anything else is loaded. It knows neither the workbook nor a duty, so that it comes as fast with
 * twenty duties as with one.
 */

/** The pane from edge to edge. */
export function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().frame}>{children}</div>;
}

/** The line on top, with the way home. The top right corner stays free for the host's own menu. */
export function Bar({ children, ...events }: ComponentProps<"nav">): ReactNode {
  const { icon } = useBarIcon();
  return (
    <nav aria-label={words.navigation} className={useStyles().bar} {...events}>
      <a href={hrefOf("home")} aria-label={words.home} title={words.home} className={icon}>
        <HomeRegular aria-hidden />
      </a>
      {children}
    </nav>
  );
}

/** Stands where the page will be. */
export function Opening(): ReactNode {
  return (
    <p role="status" className={useStyles().opening}>
      {words.opening}
    </p>
  );
}

const useStyles = makeStyles({
  frame: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  bar: {
    position: "relative",
    zIndex: 3,
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    gap: "4px",
    minHeight: "40px",
    // The host draws its menu, 34 px wide, over the top right corner.
    padding: "0 40px 0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 359px)": { paddingLeft: "4px" },
  },
  opening: { padding: "16px 20px", margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What acts in the bar without a word. */
export const useBarIcon = makeStyles({
  icon: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "32px",
    height: "32px",
    padding: 0,
    fontSize: "20px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    boxSizing: "border-box",
    ":hover": { color: tokens.colorNeutralForeground2BrandHover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
