import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import type { FileWay } from "../../workbook/port";
import type { Session } from "../../session/session";
import { fileAddress, type TextFile } from "./fileAddress";
import { saveFile } from "./saveFile";
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
    const way = letOut(session, file());
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

/** Copies a text; false where the browser refuses. */
export function copyText(text: string): boolean {
  const box = document.createElement("textarea");
  const focused = document.activeElement;
  box.value = text;
  box.readOnly = true;
  Object.assign(box.style, { position: "fixed", top: "0", opacity: "0" });
  document.body.append(box);
  box.focus();
  box.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Office gives panes no navigator.clipboard; copying what is selected works everywhere
  const isCopied = document.execCommand("copy");
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

/** Lets a text out of the pane as a file; answers how. */
export function letOut(session: Session, file: TextFile): FileWay {
  const way = session.fileWay();
  if (way === "download") saveFile(file.name, file.text, `${file.type};charset=utf-8`);
  if (way !== "browser") return way;
  const address = fileAddress(file, window.location.href);
  if (address === undefined) return "none";
  session.openInBrowser(address);
  return way;
}

const useStyles = makeStyles({
  told: { margin: 0, color: tokens.colorNeutralForeground2, ":empty": { display: "none" } },
});
