import { Button, Checkbox, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession, useSessionState } from "../../session/SessionContext";
import { tablesOf, withSamples, withUsual } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { Contents } from "../../workbook/contents";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { goTo, hrefOf } from "../../ui/route";
import type { CompanyRows } from "./sampleCompany";
import { tablesToSetUp } from "./tablesToSetUp";
import { words } from "./words";

/** Brings the tables of the chosen duties into the workbook; also adds a duty later. */
export function SetUpPage(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const present = useSessionState((state) => state.present);
  const features = useFeatures();
  const duties = features.filter((feature) => !feature.always);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);

  const isPresent = (tables: readonly { readonly name: string }[]): boolean =>
    tables.every(({ name }) => present.has(name));
  const all = tablesOf(features);
  const chosen = features.filter((feature) => feature.always ?? !left.has(feature.id));
  const tables = tablesToSetUp(tablesOf(chosen), all);
  const missing = tables.filter(({ name }) => !present.has(name));
  const fresh = present.size === 0;

  const setUp = async (company: "sample" | "empty"): Promise<void> => {
    setBusy(true);
    // From the click to the end: making up a company takes its time before anything is written.
    session.report({ label: words.setUp.working });
    const { sampleCompany, emptyCompany } = await import("./sampleCompany");
    const { today } = session.circumstances();
    // What stands already is its owner's: a usual word or rule that was deleted does not come back.
    const within = (rows: CompanyRows): CompanyRows => new Map([...rows].filter(([table]) => missing.includes(table)));
    const rows =
      company === "sample"
        ? await withSamples(chosen, within(sampleCompany(today)), today)
        : within(await withUsual(chosen, emptyCompany()));
    const done = await session.setUp(tables, rows);
    session.report(undefined);
    setBusy(false);
    if (!done.ok) return;
    goTo("home");
    // The sheet that lists what the workbook holds now.
    await session.show({ table: Contents });
  };

  return (
    <Page title={words.setUp.title} subtitle={words.setUp.subtitle}>
      <fieldset className={styles.duties}>
        <legend className={styles.legend}>{words.setUp.duties}</legend>
        {duties.map((duty) => {
          const here = isPresent(duty.tables);
          return (
            <div key={duty.id}>
              <Checkbox
                label={duty.title}
                checked={here || !left.has(duty.id)}
                disabled={here}
                onChange={(_event, { checked }) => {
                  const next = new Set(left);
                  if (checked === true) next.delete(duty.id);
                  else next.add(duty.id);
                  setLeft(next);
                }}
              />
              <div className={styles.purpose}>{here ? words.setUp.already : duty.purpose}</div>
            </div>
          );
        })}
      </fieldset>
      <Section title={words.setUp.willMake}>
        <p className={styles.text}>
          {missing.length === 0
            ? words.setUp.nothingToMake
            : words.setUp.willAdd([...new Set(missing.map(({ sheet }) => sheet))].join(", "))}
        </p>
      </Section>
      {missing.length > 0 && (
        <div className={styles.choices}>
          {fresh ? (
            <>
              <div>
                <Button
                  appearance="primary"
                  disabledFocusable={busy}
                  aria-describedby="sample-hint"
                  onClick={() => void setUp("sample")}
                >
                  {words.setUp.sample}
                </Button>
                <p id="sample-hint" className={styles.hint}>
                  {words.setUp.sampleHint}
                </p>
              </div>
              <div>
                <Button disabledFocusable={busy} aria-describedby="empty-hint" onClick={() => void setUp("empty")}>
                  {words.setUp.empty}
                </Button>
                <p id="empty-hint" className={styles.hint}>
                  {words.setUp.emptyHint}
                </p>
              </div>
            </>
          ) : (
            <ButtonRow>
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void setUp("empty")}>
                {words.setUp.add}
              </Button>
            </ButtonRow>
          )}
        </div>
      )}
      <ButtonRow>
        <Link href={hrefOf("home")}>{words.setUp.skip}</Link>
      </ButtonRow>
    </Page>
  );
}

const useStyles = makeStyles({
  duties: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, border: "none" },
  legend: { ...typographyStyles.subtitle2, padding: 0, marginBottom: "4px" },
  purpose: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginLeft: "32px" },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  choices: { display: "flex", flexDirection: "column", gap: "12px" },
  hint: { ...typographyStyles.caption1, margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
});
