import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A drop-down as wide as its place. The browser would make it as wide as its longest word, which no pane is. */
export const PaneSelect = (props: SelectProps): ReactNode => <Select {...props} className={useStyles().select} />;

const useStyles = makeStyles({
  select: { width: 0, minWidth: "100%", "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});
