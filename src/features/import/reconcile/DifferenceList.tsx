import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { ButtonRow, Section } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { fileColumn, type FileTable } from "../../../tables/fileTable";
import { SaveAs } from "../../../ui/file/SaveAs";
import { useMore } from "../../../ui/useMore";
import { decisions, ListDifferences, type Decision } from "../tables";
import type { ComparedList } from "./comparedList";
import { earlierDecision, keepDecisions } from "./keepDecisions";
import type { Difference, ListRow } from "./reconcileLists";
import { words } from "./words";

/** The differences of two lists, each with its decision; kept in the workbook on request, and saved as a file. */
export function DifferenceList({
  left,
  right,
  differences,
}: {
  readonly left: ComparedList;
  readonly right: ComparedList;
  readonly differences: readonly Difference[];
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const canKeep = useSessionState(({ present }) => present.has(ListDifferences.name));
  const { run, busy } = useAction(keepDecisions);
  const tables = useTables(reads, 0, true);
  const [chosen, setChosen] = useState<ReadonlyMap<Difference, Decision>>(new Map());
  const [shown, more] = useMore(differences);
  if (differences.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  const comparison = words.sides(left.name, right.name);
  const decisionOf = (difference: Difference): Decision | undefined =>
    chosen.get(difference) ?? (tables && earlierDecision(tables, comparison, difference));
  const side = (rows: readonly ListRow[]): string =>
    rows.length === 0
      ? words.nothing
      : `${formats.quantity(sumOf(rows))}${rows.length > 1 ? words.rows(formats.quantity(rows.length)) : ""}`;
  const keep = async (): Promise<void> => {
    if (!canKeep && !(await session.setUp([ListDifferences], new Map())).ok) return;
    const decided = [...chosen].map(([difference, decision]) => ({ difference, decision }));
    if (await run({ comparison, decided })) setChosen(new Map());
  };
  const file = (): FileTable => ({
    name: "Differences",
    columns: words.columns.map((header) => fileColumn(header)),
    rows: differences.map((difference) => [
      words.kind[difference.kind],
      difference.key,
      difference.otherKey ?? "",
      difference.left.length === 0 ? "" : sumOf(difference.left),
      difference.right.length === 0 ? "" : sumOf(difference.right),
      difference.difference,
      decisionOf(difference) ?? "",
    ]),
  });
  return (
    <Section title={words.differences(formats.quantity(differences.length))}>
      <ul className={styles.list}>
        {shown.map((difference) => {
          const { kind, key, otherKey } = difference;
          const place = placeOf(left, difference.left) ?? placeOf(right, difference.right);
          return (
            <li key={`${kind} ${key}`} className={styles.difference}>
              <div className={styles.words}>
                <div className={styles.key}>{key}</div>
                <div>
                  {words.kind[kind]}
                  {otherKey === undefined ? "" : ` (${words.spelled(otherKey)})`}
                </div>
                <div className={styles.small}>
                  {words.sides(side(difference.left), side(difference.right))},{" "}
                  {words.off(formats.quantity(difference.difference))}
                </div>
              </div>
              <div className={styles.decision}>
                <PaneSelect
                  size="small"
                  aria-label={words.decision(key)}
                  value={decisionOf(difference) ?? ""}
                  onChange={(_event, { value }) => {
                    const decision = decisions.find((each) => each === value);
                    setChosen((before) => {
                      const now = new Map(before);
                      if (decision) now.set(difference, decision);
                      else now.delete(difference);
                      return now;
                    });
                  }}
                >
                  <option value="">{words.undecided}</option>
                  {decisions.map((decision) => (
                    <option key={decision}>{decision}</option>
                  ))}
                </PaneSelect>
              </div>
              {place && (
                <Button size="small" aria-label={words.showNamed(key)} onClick={() => void session.show(place)}>
                  {words.show}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {more}
      <ButtonRow>
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen.size === 0}
          onClick={() => {
            if (chosen.size > 0) void keep();
          }}
        >
          {keepDecisions.title}
        </Button>
      </ButtonRow>
      <SaveAs name={`Differences ${session.circumstances().today}`} make={() => Promise.resolve(file())} />
    </Section>
  );
}

const reads = [ListDifferences];

const sumOf = (rows: readonly ListRow[]): number =>
  Number(rows.reduce((sum, { amount }) => sum + amount, 0).toPrecision(15));

const placeOf = ({ table }: ComparedList, [first]: readonly ListRow[]) =>
  table && first ? { table, bodyIndex: first.row } : undefined;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  difference: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere" },
  decision: { flex: "0 1 130px", minWidth: "110px" },
  key: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
