import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { fitsLink, type MailDraft } from "../domain/mail";
import { copyText } from "./file/saveFile";
import { FoldLine } from "./FoldLine";
import { words } from "./words";

/** The mail as text, to copy: where the link opens no mail (office-js issue 5011), it is pasted into one. */
export function MailText({ mail }: { readonly mail: MailDraft }): ReactNode {
  const styles = useStyles();
  const [copied, setCopied] = useState("");
  const parts = [
    [words.mail.to, mail.to, 1],
    [words.mail.subject, mail.subject, 1],
    [words.mail.body, mail.body, 6],
  ] as const;
  return (
    <details>
      <FoldLine>{fitsLink(mail) ? words.mail.text : words.mail.tooLong}</FoldLine>
      {parts.map(([label, text, rows]) => (
        <div key={label} className={styles.part}>
          <Field label={label} className={styles.text}>
            <Textarea readOnly rows={rows} value={text} onFocus={({ target }) => target.select()} />
          </Field>
          <Button
            aria-label={words.mail.copy(label)}
            disabledFocusable={text === ""}
            onClick={() => setCopied(copyText(text) ? words.mail.copied(label) : words.file.notCopied)}
          >
            {words.file.copy}
          </Button>
        </div>
      ))}
      <p role="status" className={styles.told}>
        {copied}
      </p>
    </details>
  );
}

const useStyles = makeStyles({
  part: { display: "flex", gap: "8px", alignItems: "end", margin: "8px 0" },
  text: { flex: "1 1 auto", minWidth: 0 },
  told: { margin: 0 },
});
