import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession, useSessionState } from "../../../session/SessionContext";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { placeOf } from "../../../ui/placeOf";
import { useMore } from "../../../ui/useMore";
import type { CellMend } from "../../../workbook/mend/cellMend";
import type { Finding } from "./finding";
import { words } from "./words";

/** Findings of one sort, table by table, each with its way to the cell; nothing where there are none. */
export function FindingList({
  title,
  findings,
  onMend,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly onMend: (mend: CellMend) => void;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const features = useFeatures();
  const formats = useFormats();
  const busy = useSessionState(({ work }) => work !== undefined);
  const [shown, more] = useMore(findings);
  if (findings.length === 0) return null;
  const sheetOf = (name: string | undefined): string =>
    tablesOf(features).find((table) => table.name === name)?.sheet ?? name ?? "";
  const countIn = new Map<string | undefined, number>();
  for (const { problem } of findings) countIn.set(problem.table, (countIn.get(problem.table) ?? 0) + 1);
  return (
    <Section title={title}>
      {[...new Set(shown.map(({ problem }) => problem.table))].map((name) => (
        <section key={name}>
          <h3 className={styles.table}>{words.found(formats.quantity(countIn.get(name) ?? 0), sheetOf(name))}</h3>
          <ul className={styles.list}>
            {shown
              .filter(({ problem }) => problem.table === name)
              .map(({ problem, mend }) => {
                const place = placeOf(problem, features);
                const where = words.at(problem.row ?? words.wholeTable, problem.column ?? "");
                return (
                  <li key={`${where} ${String(problem.bodyIndex)} ${problem.message}`} className={styles.finding}>
                    <div className={styles.words}>
                      <div className={styles.where}>{where}</div>
                      <div>{formats.sentence(problem.message)}</div>
                    </div>
                    {mend && (
                      <Button
                        size="small"
                        disabledFocusable={busy}
                        aria-label={words.mendNamed(where)}
                        onClick={() => onMend(mend)}
                      >
                        {words.mend}
                      </Button>
                    )}
                    {place && (
                      <Button size="small" aria-label={words.showNamed(where)} onClick={() => void session.show(place)}>
                        {words.show}
                      </Button>
                    )}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      {more}
    </Section>
  );
}

const useStyles = makeStyles({
  table: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  finding: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: "1 1 200px", minWidth: 0, overflowWrap: "anywhere" },
  where: { ...typographyStyles.body1Strong },
});
