import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { standing, tablesOf } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { placeOf } from "../../ui/placeOf";
import { useMore } from "../../ui/useMore";
import { dataProblems } from "./dataTodo";
import { words } from "./words";

/** What in the data can't be read: where it stands, what is expected, and the way to the cell. */
export function ProblemsPage(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const features = standing(
    useFeatures(),
    useSessionState((state) => state.present),
  );
  const formats = useFormats();
  const tables = useTables(tablesOf(features), 0, true);
  const problems = tables ? dataProblems(tables) : [];
  const [shown, more] = useMore(problems);
  const lacking = tablesOf(features).filter(({ name }) =>
    problems.some(({ table, isColumnMissing }) => table === name && isColumnMissing),
  );
  return (
    <Page title={words.problems.title} subtitle={words.problems.subtitle}>
      {lacking.length > 0 && (
        <div className={styles.missing}>
          <p className={styles.text}>{words.problems.missingColumns}</p>
          <Button appearance="primary" onClick={() => void session.setUp(lacking, new Map())}>
            {words.problems.addColumns}
          </Button>
        </div>
      )}
      {!tables ? (
        <Loading />
      ) : problems.length === 0 ? (
        <EmptyState title={words.problems.nothingTitle}>{words.problems.nothingText}</EmptyState>
      ) : (
        [...new Set(shown.map((problem) => problem.table))].map((name) => {
          const sheet = tablesOf(features).find((table) => table.name === name)?.sheet ?? "";
          const count = problems.filter((problem) => problem.table === name).length;
          return (
            <section key={name}>
              <h2 className={styles.table}>{words.problems.found(formats.quantity(count), sheet)}</h2>
              <ul className={styles.list}>
                {shown
                  .filter((problem) => problem.table === name)
                  .map((problem) => {
                    const place = placeOf(problem, features);
                    const where = words.problems.at(problem.row ?? words.problems.wholeTable, problem.column ?? "");
                    return (
                      <li key={`${where} ${String(problem.bodyIndex)} ${problem.message}`} className={styles.problem}>
                        <div className={styles.words}>
                          <div className={styles.where}>{where}</div>
                          <div>{formats.sentence(problem.message)}</div>
                        </div>
                        {place && (
                          <Button
                            size="small"
                            aria-label={words.problems.showNamed(where)}
                            onClick={() => void session.show(place)}
                          >
                            {words.problems.show}
                          </Button>
                        )}
                      </li>
                    );
                  })}
              </ul>
            </section>
          );
        })
      )}
      {more}
    </Page>
  );
}

const useStyles = makeStyles({
  table: { ...typographyStyles.subtitle2, margin: "0 0 4px" },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  problem: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  missing: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  text: { margin: 0 },
  words: { flex: "1 1 200px", minWidth: 0, overflowWrap: "anywhere" },
  where: { ...typographyStyles.body1Strong },
});
