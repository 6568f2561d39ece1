import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { tableLabel } from "../wizard";
import { titleOfList } from "./ownLists";
import type { TakeInPlan } from "./planTakeIn";
import { words } from "./words";

/** What taking a list in would do to it, before it is done. */
export function TakeInPreview({ plan }: { readonly plan: TakeInPlan }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { taking, renamed, own, added, problems } = plan;
  const { table, place, cells, headersAfter } = taking;
  const more = (count: number): ReactNode => count > SHOWN && <li>{words.and(formats.quantity(count - SHOWN))}</li>;
  return (
    <Section title={words.title(titleOfList(place), tableLabel(table))}>
      {renamed.length > 0 && (
        <>
          <div>{words.renamedTitle}</div>
          <ul className={styles.list}>
            {renamed.map(({ from, to }) => (
              <li key={to}>{words.renamed(from, to)}</li>
            ))}
          </ul>
        </>
      )}
      {own.length > 0 && <div>{words.own(own.join(", "))}</div>}
      {added.length > 0 && <div>{words.added(added.join(", "))}</div>}
      <div>{cells.length === 0 ? words.asIs : words.converted(formats.quantity(cells.length))}</div>
      {cells.length > 0 && (
        <ul className={styles.list}>
          {cells.slice(0, SHOWN).map(({ row, column, before, after }) => (
            <li key={`${String(row)} ${String(column)}`}>
              {`${headersAfter[column] ?? ""}: `}
              <del>{String(before)}</del> → {String(after)}
            </li>
          ))}
          {more(cells.length)}
        </ul>
      )}
      {problems.length > 0 && (
        <>
          <div className={styles.problem}>{words.problems(formats.quantity(problems.length))}</div>
          <ul className={styles.list}>
            {problems.slice(0, SHOWN).map(({ row, column, message }) => (
              <li key={`${row ?? ""} ${column ?? ""} ${message}`}>{`${row ?? ""}: ${message}`}</li>
            ))}
            {more(problems.length)}
          </ul>
        </>
      )}
    </Section>
  );
}

const SHOWN = 8;

const useStyles = makeStyles({
  list: { ...typographyStyles.caption1, margin: 0, paddingLeft: "16px", overflowWrap: "anywhere" },
  problem: { color: tokens.colorStatusWarningForeground1 },
});
