import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode, type Ref } from "react";
import { createPortal } from "react-dom";

/** What is to be printed, in a document of its own (`ref`), so that printing prints it and nothing of the pane. */
export function Paper({
  ref,
  title,
  children,
}: {
  readonly ref: Ref<HTMLIFrameElement>;
  /** What it is called to those who do not see it. */
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const [page, setPage] = useState<HTMLElement>();
  return (
    <>
      <iframe
        ref={ref}
        // The same for every paper: what it says comes in as elements, never as HTML.
        srcDoc="<!doctype html><html><body></body></html>"
        onLoad={(event) => setPage(event.currentTarget.contentDocument?.body)}
        title={title}
        className={styles.sheet}
      />
      {page && createPortal(children, page)}
    </>
  );
}

const useStyles = makeStyles({
  sheet: {
    width: "100%",
    minHeight: "420px",
    flex: "1 0 auto",
    boxSizing: "border-box",
    // Paper is white, whatever the theme.
    backgroundColor: "#ffffff",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});
