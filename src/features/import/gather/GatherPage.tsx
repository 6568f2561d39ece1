import { Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { titleOf } from "../../../tables/defineTable";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { FileButtons } from "../../../ui/file/FileButtons";
import { Page, Section } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { usePageState } from "../../../ui/usePageState";
import { tableQuery, WORKBOOKS, workbooksQuery, type GatherSource } from "./gatherQuery";
import { words } from "./words";

/** Shows step by step how several workbooks come together by Power Query, with the queries to copy. */
export function GatherPage(): ReactNode {
  const styles = useStyles();
  const tables = tablesOf(useFeatures());
  const [kind, setKind] = usePageState<GatherSource["kind"]>("kind", "folder");
  const [address, setAddress] = usePageState("address", "");
  const [name, setName] = usePageState("table", tables[0]?.name ?? "");
  const table = tables.find((each) => each.name === name);
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <Field label={words.kind}>
        <PaneSelect value={kind} onChange={(_event, { value }) => setKind(value === "site" ? "site" : "folder")}>
          <option value="folder">{words.kinds.folder}</option>
          <option value="site">{words.kinds.site}</option>
        </PaneSelect>
      </Field>
      <Field label={words.address[kind]} hint={words.example[kind]}>
        <Input value={address} autoComplete="off" onChange={(_event, { value }) => setAddress(value)} />
      </Field>
      <Section title={words.stepsTitle}>
        <ol className={styles.steps}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={words.first}>
        {address.trim() === "" ? (
          <p className={styles.text}>{words.missing}</p>
        ) : (
          <Query name={WORKBOOKS} text={workbooksQuery({ kind, address: address.trim() })} />
        )}
      </Section>
      <Section title={words.then(table ? titleOf(table) : "")}>
        <Field label={words.table}>
          <PaneSelect value={name} onChange={(_event, { value }) => setName(value)}>
            {tables.map((each) => (
              <option key={each.name} value={each.name}>
                {titleOf(each)}
              </option>
            ))}
          </PaneSelect>
        </Field>
        {table && <Query name={table.name} text={tableQuery(table)} />}
      </Section>
      <p className={styles.text}>{words.note}</p>
    </Page>
  );
}

function Query({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <pre className={styles.query} tabIndex={0} aria-label={name}>
        {text}
      </pre>
      <FileButtons label={words.save} file={() => ({ name: `${name}.txt`, type: "text/plain", text })} />
    </>
  );
}

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  query: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    margin: 0,
    padding: "8px",
    maxHeight: "180px",
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground3,
  },
});
