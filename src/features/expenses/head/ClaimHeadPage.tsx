import type { ReactNode } from "react";
import { keyCreated } from "../../../tables/change";
import { Departments } from "../../../model/company/lists";
import { isActive, People } from "../../../model/people/people";
import { useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { recordHref, type Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { claimRecord } from "../claimRecord";
import type { ClaimState } from "../../../model/expenses/claimState";
import { editClaim, openClaim } from "./openClaim";
import { Claims } from "../../../model/expenses/tables";
import { words } from "../words";

/** Opens a claim. */
export function NewClaimPage(): ReactNode {
  const tables = useTables(openClaim.reads);
  return (
    <Page
      title={words.head.newTitle}
      subtitle={words.head.newSubtitle}
      back={{ href: hrefOf("expenses"), label: words.claims.title }}
    >
      {tables ? <NewClaim tables={tables} /> : <Loading />}
    </Page>
  );
}

function NewClaim({ tables }: { readonly tables: TableSet }): ReactNode {
  return (
    <ActionForm
      name="claim"
      action={openClaim}
      columns={{ person: Claims.columns.person, ...head }}
      choices={{ ...choicesIn(tables), person: peopleToChoose(tables) }}
      inputOf={(row) => row}
      submit={words.head.open}
      next={(done) => recordHref(claimRecord, keyCreated(done, Claims) ?? "")}
    />
  );
}

/** Changes what stands at the head of a claim. */
export function ClaimHeadPage(): ReactNode {
  return (
    <RecordStepPage kind={claimRecord} title={words.head.editTitle}>
      {(found) => <Head {...found} />}
    </RecordStepPage>
  );
}

function Head({ record: state, tables, home }: Found<ClaimState>): ReactNode {
  const { claim, purpose, department, trip, advance } = state.claim;
  return (
    <ActionForm
      name="head"
      action={editClaim}
      columns={head}
      initial={{ purpose, department, trip, advance }}
      choices={choicesIn(tables)}
      inputOf={(row) => ({ claim, ...blank, ...row })}
      submit={words.head.save}
      next={home}
    />
  );
}

const { purpose, department, trip, advance } = Claims.columns;
const head = {
  purpose,
  department: { ...department, help: words.head.departmentHelp },
  trip: { ...trip, help: words.head.tripHelp },
  advance: { ...advance, help: words.head.advanceHelp },
};

/** What is left blank is emptied. */
const blank = { department: undefined, trip: undefined, advance: undefined };

const choicesIn = (tables: TableSet) => ({
  department: tables.rows(Departments).map((row) => ({ key: row.department })),
});

const peopleToChoose = (tables: TableSet) =>
  tables
    .rows(People)
    .filter(isActive)
    .map((row) => ({ key: row.person, ...(row.department === undefined ? {} : { label: row.department }) }));
