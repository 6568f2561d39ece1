import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import type { ReactNode } from "react";
import { Section } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { VisuallyHidden } from "../../ui/VisuallyHidden";
import type { FirstStep } from "./firstSteps";
import { words } from "./words";

/** The checklist of a new workbook; each line leads to the page on which it is done. Without lines it is at its end, and says so. */
export function FirstStepsList({ steps }: { readonly steps: readonly FirstStep[] }): ReactNode {
  const styles = useStyles();
  return (
    <Section title={words.firstSteps.title}>
      {steps.length === 0 && (
        <div className={styles.step}>
          <CheckmarkCircleRegular aria-hidden className={styles.done} />
          {words.firstSteps.over}
        </div>
      )}
      <ul className={styles.list}>
        {steps.map(({ what, detail, isDone, page }) => (
          <li key={what} className={styles.step}>
            {isDone ? (
              <CheckmarkCircleRegular aria-hidden className={styles.done} />
            ) : (
              <CircleRegular aria-hidden className={styles.open} />
            )}
            <div>
              <Link href={hrefOf(page)}>{what}</Link>
              {isDone && <VisuallyHidden> ({words.firstSteps.done})</VisuallyHidden>}
              <div className={styles.detail}>{detail}</div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  step: { display: "flex", gap: "8px" },
  done: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  open: { flexShrink: 0, fontSize: "20px", color: tokens.colorNeutralForeground3 },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
