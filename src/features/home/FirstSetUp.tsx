import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { useSession, useSessionState } from "../../session/SessionContext";
import { UNNAMED } from "../../session/session";
import { settings } from "../../model/company/settings";
import { tablesOf, withSamples, withUsual } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { FormFields } from "../../ui/FormFields";
import { Page, Section } from "../../ui/Page";
import { goTo } from "../../ui/route";
import { useForm } from "../../ui/useForm";
import { Contents } from "../../workbook/contents";
import { DutyChoice } from "./DutyChoice";
import { firstQuestions, withAnswers, type FirstAnswers } from "./firstAnswers";
import { FIRST_LOCATION } from "../../model/company/lists";
import { tablesToSetUp } from "./tablesToSetUp";
import { words } from "./setUpWords";

type Start = "sample" | "own" | "empty";

/** Asks who the company and the coordinator are and which duties they have, and makes the workbook: with a sample, for own lists, or empty. */
export function FirstSetUp({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const user = useSessionState((state) => state.user);
  const features = useFeatures();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const start = useRef<Start>("own");
  const chosen = features.filter((feature) => feature.always ?? !left.has(feature.id));

  const setUp = async (answers: FirstAnswers): Promise<void> => {
    setBusy(true);
    // From the click to the end: making up a company takes its time before anything is written.
    session.report({ label: words.setUp.working });
    const { sampleCompany, emptyCompany } = await import("./sampleCompany");
    const { today } = session.circumstances();
    const tables = tablesToSetUp(tablesOf(chosen), tablesOf(features));
    const company = withAnswers(
      start.current === "sample" ? sampleCompany(today) : emptyCompany(),
      answers,
      start.current,
    );
    const within = new Map([...company].filter(([table]) => tables.includes(table)));
    const rows =
      start.current === "sample" ? await withSamples(chosen, within, today) : await withUsual(chosen, within);
    if (answers.name !== undefined) session.setUser(answers.name);
    const done = await session.setUp(tables, rows, start.current === "sample" ? words.setUp.doneSample : undefined);
    session.report(undefined);
    setBusy(false);
    if (!done.ok) return;
    goTo(start.current === "own" ? "import" : "home");
    // The sheet that lists what the workbook holds now.
    await session.show({ table: Contents });
  };

  const form = useForm({
    name: "setUp",
    columns: firstQuestions,
    initial: {
      currency: settings.currency.usual,
      location: FIRST_LOCATION,
      ...(user === UNNAMED ? {} : { name: user }),
    },
    onSubmit: (answers, written) => {
      written();
      void setUp(answers);
    },
  });
  const startButton = (how: Start, text: string, hint: string, primary = false): ReactNode => (
    <div>
      <Button
        type="submit"
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={busy}
        aria-describedby={`${how}-hint`}
        onClick={() => {
          start.current = how;
        }}
      >
        {text}
      </Button>
      <p id={`${how}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );

  return (
    <Page title={words.setUp.title} subtitle={words.setUp.subtitle}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          form.submit(event.currentTarget);
        }}
      >
        <Section title={words.setUp.companyTitle}>
          <FormFields form={form} fields={["company", "address", "currency", "location"]} />
        </Section>
        <Section title={words.setUp.youTitle}>
          <FormFields form={form} fields={["name"]} />
        </Section>
        <DutyChoice left={left} onLeft={setLeft} />
        <Section title={words.setUp.beginTitle}>
          {startButton("own", words.setUp.own, words.setUp.ownHint, true)}
          {startButton("sample", words.setUp.sample, words.setUp.sampleHint)}
          {startButton("empty", words.setUp.empty, words.setUp.emptyHint)}
        </Section>
      </form>
      {children}
    </Page>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px" },
  hint: { ...typographyStyles.caption1, margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
});
