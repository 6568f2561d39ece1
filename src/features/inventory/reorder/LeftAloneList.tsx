import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { useMore } from "../../../ui/useMore";
import type { LeftAlone } from "../../../model/stock/suggestion";
import { EvidenceRows } from "./SuggestionWhy";
import { words } from "../words";

/** Items that are low and for which nothing is suggested, each with its reason. */
export function LeftAloneList({ leftAlone }: { readonly leftAlone: readonly LeftAlone[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const [shown, more] = useMore(leftAlone);
  if (leftAlone.length === 0) return null;
  return (
    <Section title={words.reorder.leftAlone}>
      <ul className={styles.list}>
        {shown.map(({ item, location, reason, sentence, evidence }) => (
          <li key={`${item} ${location} ${reason}`} className={styles.row}>
            <div>{formats.sentence(sentence)}</div>
            <EvidenceRows evidence={evidence} />
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
});
