import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSessionState } from "../session/SessionContext";
import { words } from "./words";

/** What stands where rows will be, until they were read. */
export function Loading(): ReactNode {
  const styles = useStyles();
  // The page's head says then why there is nothing to show.
  const isUnreadable = useSessionState(({ tables, shown }) => tables.unreadable(shown).length > 0);
  if (isUnreadable) return null;
  return (
    <p role="status" className={styles.text}>
      {words.reading}
    </p>
  );
}

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });
