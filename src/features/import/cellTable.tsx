import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How cells of a file or of a sheet are shown: a table that scrolls sideways. */
export const useCellTable = makeStyles({
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { ...typographyStyles.caption1, borderCollapse: "collapse" },
  cell: {
    maxWidth: "200px",
    padding: "4px 8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    textAlign: "left",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});
