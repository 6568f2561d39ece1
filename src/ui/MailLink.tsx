import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { mailLink, type MailDraft } from "../domain/mail";
import { MailText } from "./MailText";

/** A link that opens a mail as a draft, on a row of its own, and below it the mail as text for where no program opens one. */
export function MailLink({
  mail,
  label,
  name,
}: {
  readonly mail: MailDraft;
  readonly label: string;
  /** What a screen reader says of it, where the label alone stands several times on a page. */
  readonly name?: string;
}): ReactNode {
  return (
    <div className={useStyles().mail}>
      <Link href={mailLink(mail)} target="_blank" aria-label={name}>
        {label}
      </Link>
      <MailText mail={mail} />
    </div>
  );
}

const useStyles = makeStyles({ mail: { flex: "1 1 100%", minWidth: 0 } });
