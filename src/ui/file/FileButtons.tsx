import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import type { TextFile } from "./fileAddress";
import { copyText, saveFile } from "./saveFile";
import { ButtonRow } from "../Page";
import { words } from "../words";

/**
 * Buttons that save a text as a file and copy it, with what the page has beside them. Excel says how files get out of the pane: as a
 * download, or on a page in the browser; Copy works everywhere.
 */
export function FileButtons({
  label,
  file,
  primary = false,
  children,
}: {
  readonly label: string;
  /** Made when it is asked for. */
  readonly file: () => TextFile;
  readonly primary?: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const [told, setTold] = useState("");
  const save = (): void => {
    const way = saveFile(session, file());
    setTold(way === "none" ? words.file.noWay : words.file.saved[way]);
  };
  return (
    <>
      <ButtonRow>
        {children}
        <Button {...(primary && { appearance: "primary" as const })} onClick={save}>
          {label}
        </Button>
        <Button onClick={() => setTold(copyText(file().text) ? words.file.copied : words.file.notCopied)}>
          {words.file.copy}
        </Button>
      </ButtonRow>
      <p role="status" className={styles.told}>
        {told}
      </p>
    </>
  );
}

const useStyles = makeStyles({
  told: { margin: 0, color: tokens.colorNeutralForeground2, ":empty": { display: "none" } },
});
