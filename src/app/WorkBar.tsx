import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Work } from "../session/session";
import { useSessionState } from "../session/SessionContext";
import { words } from "./words";

/** Work that lasts longer than this is shown: at once, for people, while a flicker of shorter work would only disturb. In milliseconds. */
const PATIENCE = 250;

/** What runs now, how far it is, and how to stop it. */
export function WorkBar(): ReactNode {
  const work = useSessionState((state) => state.work);
  return work && <LastingWork work={work} />;
}

function LastingWork({ work }: { readonly work: Work }): ReactNode {
  const styles = useStyles();
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!lasting) return null;
  return (
    <div role="status" className={styles.bar}>
      <div className={styles.row}>
        <span>{work.label}</span>
        {work.cancel && (
          <Button size="small" onClick={work.cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={work.label} {...(work.share === undefined ? {} : { value: work.share })} />
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: "8px",
    padding: "8px 12px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "24px" },
});
