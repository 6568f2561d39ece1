import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../../ui/FormatsContext";
import { Tag, type Tone } from "../../../ui/Tag";
import type { Finding, Strength } from "../../../model/expenses/checks/finding";
import { words } from "./words";

/** What the checks found in one expense, each with its strength and the way out; nothing where they found nothing. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.text}`} className={styles.finding}>
          <StrengthTag finding={finding} />
          <span className={styles.text}>{formats.sentence(finding.text)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How much a finding weighs, in a word. */
export function StrengthTag({ finding }: { readonly finding: Pick<Finding, "strength" | "excused"> }): ReactNode {
  return finding.excused ? <Tag>{words.excused}</Tag> : <Tag tone={tones[finding.strength]}>{finding.strength}</Tag>;
}

const tones: Readonly<Record<Strength, Tone>> = { Block: "bad", Warn: "warning", Note: "plain" };

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  finding: { display: "flex", alignItems: "baseline", gap: "8px" },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground1, minWidth: 0, overflowWrap: "anywhere" },
});
