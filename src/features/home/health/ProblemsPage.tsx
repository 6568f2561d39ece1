import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { EmptyState } from "../../../ui/EmptyState";
import { standing, tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page } from "../../../ui/Page";
import type { CellMend } from "../../../workbook/mend/cellMend";
import type { WorkbookSnapshot } from "../../../workbook/freeze/workbookSnapshot";
import { carryOverFormer } from "../carryOver";
import { FindingList } from "./FindingList";
import type { Finding } from "./finding";
import { MendPreview } from "./MendPreview";
import { words } from "./words";
import { doubtfulRows, formulaFindings, wrongRows } from "./workbookHealth";

/** The health of the workbook: what is wrong or doubtful, what is expected, the way to the cell, and mends that are safe. */
export function ProblemsPage(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const busy = useSessionState(({ work }) => work !== undefined);
  const present = useSessionState((state) => state.present);
  const all = useFeatures();
  const known = useMemo(() => tablesOf(standing(all, present)), [all, present]);
  const tables = useTables(known, 0, true);
  const [book, setBook] = useState<WorkbookSnapshot>();
  const [chosen, setChosen] = useState<readonly CellMend[]>();
  const look = useCallback(
    () =>
      session.readWhole().then((whole) => {
        if (whole.ok) setBook(whole.value);
        else session.say({ tone: "problem", text: whole.problem.message, problem: whole.problem });
      }),
    [session],
  );
  useEffect(() => {
    // Formulas are not among what tables are read for: they are looked at whenever a table has changed.
    if (tables) void look();
  }, [tables, look]);

  const { today } = session.circumstances();
  const wrong = useMemo(() => (tables ? wrongRows(tables) : []), [tables]);
  const doubtful = useMemo(() => (tables ? doubtfulRows(tables, today) : []), [tables, today]);
  const formulas = useMemo(() => (book ? formulaFindings(book, known) : []), [book, known]);
  const mends = [...wrong, ...formulas].flatMap(({ mend }) => mend ?? []);
  const lacking = known.filter(({ name }) =>
    wrong.some(({ problem }) => problem.table === name && problem.isColumnMissing),
  );

  const addColumns = async (): Promise<void> => {
    if ((await session.setUp(lacking, new Map())).ok) await carryOverFormer(session);
  };

  if (chosen)
    return (
      <Page title={words.title}>
        <MendPreview
          mends={chosen}
          busy={busy}
          onMend={() => {
            void session.mend(chosen).then(async () => {
              setChosen(undefined);
              await look();
            });
          }}
          onBack={() => setChosen(undefined)}
        />
      </Page>
    );
  const part = (title: string, findings: readonly Finding[]): ReactNode => (
    <FindingList title={title} findings={findings} onMend={(mend) => setChosen([mend])} />
  );
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      {lacking.length > 0 && (
        <div className={styles.box}>
          <p className={styles.text}>{words.missingColumns}</p>
          <Button appearance="primary" onClick={() => void addColumns()}>
            {words.addColumns}
          </Button>
        </div>
      )}
      <div className={styles.box}>
        {mends.length > 0 && <p className={styles.text}>{words.mendHelp}</p>}
        <ButtonRow>
          {mends.length > 0 && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => setChosen(mends)}>
              {words.mendAll(formats.counted(mends.length, words.cell))}
            </Button>
          )}
          <Button disabledFocusable={busy} onClick={() => void look()}>
            {words.checkAgain}
          </Button>
        </ButtonRow>
      </div>
      {part(words.wrong, wrong)}
      {part(words.formulas, formulas)}
      {part(words.doubtful, doubtful)}
      {!tables || !book ? (
        <Loading />
      ) : (
        wrong.length + doubtful.length + formulas.length === 0 && (
          <EmptyState title={words.nothingTitle}>{words.nothingText}</EmptyState>
        )
      )}
    </Page>
  );
}

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});
