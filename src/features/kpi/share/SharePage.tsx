import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { useFeatures } from "../../../ui/FeaturesContext";
import { tablesOf } from "../../../ui/feature";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { useMore } from "../../../ui/useMore";
import { Frozen } from "../../../workbook/freeze/frozenTable";
import type { WorkbookSnapshot } from "../../../workbook/freeze/workbookSnapshot";
import { ReportsNavigation } from "../ReportsNavigation";
import { checkSharing, type Finding } from "./checkSharing";
import { words } from "./words";

/** What to look at before the workbook goes to others, each with its fix; freezing and thawing. */
export function SharePage(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const busy = useSessionState(({ work }) => work !== undefined);
  const features = useFeatures();
  const known = useMemo(() => tablesOf(features), [features]);
  const tables = useTables(known);
  const [book, setBook] = useState<WorkbookSnapshot>();
  const look = useCallback(
    () =>
      session.readWhole("with links").then((whole) => {
        if (whole.ok) setBook(whole.value);
        else session.say({ tone: "problem", text: whole.problem.message, problem: whole.problem });
      }),
    [session],
  );
  useEffect(() => {
    void look();
  }, [look]);
  const then = (work: Promise<unknown>): void => void work.then(look);
  const findings = book && tables ? checkSharing(book, tables.problems) : undefined;
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <ReportsNavigation />
      <ButtonRow>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => then(session.freeze())}>
          {words.freeze}
        </Button>
        <Button disabledFocusable={busy} onClick={() => then(session.thaw())}>
          {words.thaw}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void look()}>
          {words.lookAgain}
        </Button>
      </ButtonRow>
      <p className={styles.small}>{words.freezeHelp}</p>
      <Link href={hrefOf("home/problems")}>{words.checkData}</Link>
      {!findings ? <Loading /> : <Findings findings={findings} onHide={(sheet) => then(session.hideSheet(sheet))} />}
      <FrozenList />
    </Page>
  );
}

function Findings({
  findings,
  onHide,
}: {
  readonly findings: readonly Finding[];
  readonly onHide: (sheet: string) => void;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const [shown, more] = useMore(findings);
  if (findings.length === 0) return <EmptyState title={words.nothing} />;
  return (
    <Section title={words.found(findings.length)}>
      <Entries>
        {shown.map(({ what, why, sheet, address, fix }) => (
          <Entry key={what}>
            <div className={styles.what}>{what}</div>
            <div className={styles.small}>{why}</div>
            <div className={styles.fixes}>
              {fix === "problems" ? (
                <Link href={hrefOf("home/problems")}>{words.problems}</Link>
              ) : (
                <Link
                  as="button"
                  aria-label={words.goNamed(`${sheet}!${address}`)}
                  onClick={() => void session.goTo(sheet, address)}
                >
                  {words.go}
                </Link>
              )}
              {fix === "hide" && (
                <Link as="button" onClick={() => onHide(sheet)}>
                  {words.hide(sheet)}
                </Link>
              )}
            </div>
          </Entry>
        ))}
      </Entries>
      {more}
    </Section>
  );
}

function FrozenList(): ReactNode {
  const session = useSession();
  const tables = useTables(frozen);
  const rows = tables?.rows(Frozen).filter(({ cells }) => cells > 0) ?? [];
  const [shown, more] = useMore(rows);
  if (rows.length === 0) return null;
  return (
    <Section title={words.frozen(rows.length)}>
      <Entries>
        {shown.map((row) => (
          <Entry key={`${row.freeze} ${String(row.part)}`}>
            <Link as="button" onClick={() => void session.goTo(row.sheet, row.address)}>
              {words.frozenRow(
                row.table === undefined ? `${row.sheet}!${row.address}` : `${row.column ?? ""} of ${row.table}`,
                row.cells,
              )}
            </Link>
            <div>{row.formula}</div>
          </Entry>
        ))}
      </Entries>
      {more}
    </Section>
  );
}

const frozen = [Frozen];

const useStyles = makeStyles({
  what: { overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  fixes: { display: "flex", flexWrap: "wrap", gap: "4px 16px" },
});
