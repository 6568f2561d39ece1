import { Button, Field, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { mailLink } from "../../../domain/mail";
import { companySettings, Settings } from "../../../model/company/settings";
import { Letters } from "../../../model/documents/tables";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import type { AnyTable } from "../../../tables/defineTable";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { MailText } from "../../../ui/MailText";
import { Message } from "../../../ui/Message";
import { ButtonRow, Page } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { editRecordHref, recordListHref } from "../../../ui/record/recordAddress";
import { hrefOf, useRoute } from "../../../ui/route";
import { publishStep, useSteps } from "../../../ui/Steps";
import { usePageState } from "../../../ui/usePageState";
import { DocumentsNavigation } from "../DocumentsNavigation";
import { words } from "../words";
import { drawLetter } from "./drawLetter";
import { fillLetter } from "./fillLetter";

/** Letters: the list of texts, or one filled from the record that the address names. */
export function LettersPage(): ReactNode {
  const { params } = useRoute();
  const all = tablesOf(useFeatures());
  const table = all.find(({ name }) => name === params.table);
  const record = params.record;
  return table && record !== undefined ? <Write table={table} record={record} all={all} /> : <List />;
}

function List(): ReactNode {
  const tables = useTables([Letters]);
  return (
    <Page
      title={words.letters.title}
      subtitle={words.letters.subtitle}
      actions={<Link href={recordListHref(Letters)}>{words.letters.edit}</Link>}
    >
      <DocumentsNavigation />
      {!tables ? (
        <Loading />
      ) : (
        <Entries>
          {tables.rows(Letters).map(({ letter, table, subject }) => (
            <Entry key={letter} small={[subject, words.letters.about(table)].join(" · ")}>
              <Link href={editRecordHref(Letters, letter, hrefOf("documents/letters"))}>{letter}</Link>
            </Entry>
          ))}
        </Entries>
      )}
    </Page>
  );
}

function Write({
  table,
  record,
  all,
}: {
  readonly table: AnyTable;
  readonly record: string;
  readonly all: readonly AnyTable[];
}): ReactNode {
  // The record, and the rows that its links lead to.
  const linked = Object.values(table.columns).flatMap(({ linksTo }) => all.filter(({ name }) => name === linksTo));
  const tables = useTables([...new Set([Letters, Settings, table, ...linked])]);
  return (
    <Page
      title={words.letters.write}
      subtitle={record}
      back={{ href: hrefOf("documents/of", { table: table.name, record }), label: words.title }}
    >
      {tables ? <Filled table={table} record={record} tables={tables} /> : <Loading />}
    </Page>
  );
}

function Filled({
  table,
  record,
  tables,
}: {
  readonly table: AnyTable;
  readonly record: string;
  readonly tables: TableSet;
}): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const user = useSessionState((state) => state.user);
  const { busy, take } = useSteps();
  const letters = tables.rows(Letters).filter((letter) => sameKey(letter.table, table.name));
  const [chosen, setChosen] = usePageState("letter", letters[0]?.letter ?? "");
  const letter = letters.find((each) => each.letter === chosen) ?? letters[0];
  const row = tables.read(table).rowsByKey.get(record);
  const edit = <Link href={recordListHref(Letters)}>{words.letters.edit}</Link>;
  if (!letter || !row)
    return (
      <EmptyState title={row ? words.letters.none : words.of.unknown} action={edit}>
        {row ? words.letters.noneText : words.of.unknownText}
      </EmptyState>
    );
  const { company } = companySettings(tables);
  const facts = { Company: company, Today: formats.day(today), Me: user };
  const { mail, unknown } = fillLetter(letter, tables, table, row, facts, formats);
  return (
    <>
      <Field label={words.letters.letter}>
        <PaneSelect value={letter.letter} onChange={(_event, { value }) => setChosen(value)}>
          {letters.map((each) => (
            <option key={each.letter}>{each.letter}</option>
          ))}
        </PaneSelect>
      </Field>
      {unknown.length > 0 && <Message intent="warning" text={words.letters.unknown(unknown.join(", "))} />}
      <ButtonRow>
        <Button as="a" appearance="primary" href={mailLink(mail)} target="_blank">
          {words.letters.mail}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => void take(publishStep(drawLetter, { to: [mail.to], subject: mail.subject, body: mail.body }))}
        >
          {words.letters.draw}
        </Button>
      </ButtonRow>
      <MailText mail={mail} />
      {edit}
    </>
  );
}
