import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hrefOf, useRoute } from "./route";

/** The pages of one duty side by side. */
export function SubNavigation({
  label,
  pages,
}: {
  readonly label: string;
  readonly pages: readonly { readonly path: string; readonly title: string }[];
}): ReactNode {
  const styles = useStyles();
  const { path: here } = useRoute();
  return (
    <nav aria-label={label} className={styles.bar}>
      {pages.map(({ path, title }) => (
        <a
          key={path}
          href={hrefOf(path)}
          aria-current={path === here ? "page" : undefined}
          className={mergeClasses(styles.link, path === here && styles.here)}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: "4px" },
  link: {
    ...typographyStyles.body1,
    padding: "2px 10px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { outline: "1px solid Highlight" },
  },
});
