import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useSession, useSessionState } from "../session/SessionContext";
import { useFeatures } from "../ui/FeaturesContext";
import { recordKeyOf, sourceHref, type NextStep, type RecordSource } from "../ui/recordSource";
import { routeOf, useRoute } from "../ui/route";
import { useSteps, type Step } from "../ui/Steps";
import { words } from "./words";

/** The record whose row is selected in the sheet: the way to its page, and its next step. */
export function SheetOffer(): ReactNode {
  const styles = useStyles();
  const route = useRoute();
  const selected = useSessionState((state) => state.selected);
  const source = useFeatures()
    .flatMap(({ records = [] }) => records)
    .find(({ table, page }) => page && table === selected?.table);
  const key = selected && source && recordKeyOf(source, selected.row);
  const href = source && key !== undefined ? sourceHref(source, key) : undefined;
  const step = useNextStep(source, key);
  const { busy, take } = useSteps();
  if (href === undefined || key === undefined) return null;
  const to = routeOf(href);
  // Its page is in view already.
  if (to.path === route.path && Object.entries(to.params).every(([name, value]) => route.params[name] === value))
    return null;
  return (
    <div role="group" aria-label={words.selectedInSheet} className={styles.offer}>
      <Link href={href} className={styles.open}>
        {words.openSelected(key)}
      </Link>
      {step && (
        <Link as="button" disabledFocusable={busy} className={styles.step} onClick={() => void take(step)}>
          {step.label}
        </Link>
      )}
    </div>
  );
}

/** The usual next step of a record, where all that tells it is read already: nothing is read for an offer. */
function useNextStep(source: RecordSource | undefined, key: string | undefined): Step | undefined {
  const { today } = useSession().circumstances();
  const tables = useSessionState((state) => state.tables);
  const stale = useSessionState((state) => state.stale);
  const load = source?.page?.next;
  const [next, setNext] = useState<{ readonly of: typeof load; readonly rule: NextStep }>();
  useEffect(() => {
    let wanted = true;
    // Where its rule can't be loaded, its page can still be opened.
    load?.().then(
      (rule) => wanted && setNext({ of: load, rule }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (!next || next.of !== load || key === undefined) return undefined;
  const isRead = next.rule.reads.every((table) => tables.has(table) && !stale.has(table.name));
  return isRead ? next.rule.of(tables, key, today) : undefined;
}

const useStyles = makeStyles({
  offer: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    gap: "4px 16px",
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: { minHeight: "24px", overflowWrap: "anywhere" },
  step: { minHeight: "24px" },
});
