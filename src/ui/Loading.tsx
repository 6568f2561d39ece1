import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "./words";

/** What stands where rows will be, until they were read. */
export function Loading(): ReactNode {
  return (
    <p role="status" className={useStyles().text}>
      {words.reading}
    </p>
  );
}

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });
