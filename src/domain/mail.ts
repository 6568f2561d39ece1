/** A mail that someone sends from their own program. */
export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** The link that opens a draft in the program for mail. */
export const mailLink = ({ to, subject, body }: MailDraft): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
