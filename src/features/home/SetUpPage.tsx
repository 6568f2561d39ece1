import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession, useSessionState } from "../../session/SessionContext";
import { tablesOf, withUsual } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { goTo, hrefOf } from "../../ui/route";
import { Contents } from "../../workbook/contents";
import { carryOverFormer } from "./carryOver";
import { DutyChoice } from "./DutyChoice";
import { FirstSetUp } from "./FirstSetUp";
import { tablesToSetUp } from "./tablesToSetUp";
import { words } from "./setUpWords";

/** Makes the workbook, or adds to one that is there, repairs it, and leads to what takes Quartermaster out again. */
export function SetUpPage(): ReactNode {
  const isFresh = useSessionState((state) => state.present.size === 0);
  const notNow = (
    <ButtonRow>
      <Link href={hrefOf("home")}>{words.setUp.skip}</Link>
    </ButtonRow>
  );
  return isFresh ? <FirstSetUp>{notNow}</FirstSetUp> : <SetUpAgain>{notNow}</SetUpAgain>;
}

/** Adds duties, and whatever the workbook lost of those that it has. */
function SetUpAgain({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const present = useSessionState((state) => state.present);
  const features = useFeatures();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const chosen = features.filter(
    (feature) => (feature.always ?? !left.has(feature.id)) || feature.tables.every(({ name }) => present.has(name)),
  );
  const tables = tablesToSetUp(tablesOf(chosen), tablesOf(features));
  const missing = tables.filter(({ name }) => !present.has(name));

  const setUp = async (): Promise<void> => {
    setBusy(true);
    session.report({ label: words.setUp.working });
    const { emptyCompany } = await import("./sampleCompany");
    const usual = await withUsual(chosen, emptyCompany());
    // What is there already is its owner's: a usual word or rule that was deleted does not come back.
    const done = await session.setUp(tables, new Map([...usual].filter(([table]) => missing.includes(table))));
    if (done.ok) await carryOverFormer(session);
    session.report(undefined);
    setBusy(false);
    if (!done.ok) return;
    goTo("home");
    await session.show({ table: Contents });
  };

  return (
    <Page title={words.setUp.title} subtitle={words.setUp.subtitle}>
      <DutyChoice left={left} onLeft={setLeft} />
      <Section title={missing.length === 0 ? words.setUp.repairTitle : words.setUp.willMake}>
        <p className={styles.text}>
          {missing.length === 0
            ? words.setUp.repairText
            : words.setUp.willAdd([...new Set(missing.map(({ sheet }) => sheet))].join(", "))}
        </p>
        <ButtonRow>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void setUp()}>
            {missing.length === 0 ? words.setUp.repair : words.setUp.add}
          </Button>
        </ButtonRow>
      </Section>
      <Section title={words.remove.title}>
        <ul className={styles.list}>
          <li>
            <Link href={hrefOf("home/remove-sample")}>{words.removeSample.title}</Link>
          </li>
          <li>
            <Link href={hrefOf("home/remove")}>{words.remove.link}</Link>
          </li>
        </ul>
      </Section>
      {children}
    </Page>
  );
}

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "20px" },
});
