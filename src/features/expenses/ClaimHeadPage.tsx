import type { ReactNode } from "react";
import { keyCreated } from "../../tables/change";
import { Departments } from "../../model/company/lists";
import { isActive, People } from "../../model/people/people";
import { useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import type { TableSet } from "../../tables/tableSet";
import { Form } from "../../ui/Form";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { goTo, hrefOf } from "../../ui/route";
import { ClaimRoute, type ClaimContext } from "./ClaimRoute";
import { editClaim, openClaim } from "./openClaim";
import { Claims } from "../../model/expenses/tables";
import { words } from "./words";

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
  const open = useAction(openClaim);
  return (
    <Form
      name="claim"
      columns={{ person: Claims.columns.person, ...head }}
      choices={{ ...choicesIn(tables), person: peopleToChoose(tables) }}
      submit={words.head.open}
      busy={open.busy}
      onSubmit={(row, written) => {
        void open.run(row).then((done) => {
          if (!done) return;
          written();
          const claim = keyCreated(done, Claims);
          if (claim === undefined) goTo("expenses");
          else goTo("expenses/claim", { claim });
        });
      }}
    />
  );
}

/** Changes what stands at the head of a claim. */
export function ClaimHeadPage(): ReactNode {
  return <ClaimRoute title={words.head.editTitle}>{(inHand) => <Head {...inHand} />}</ClaimRoute>;
}

function Head({ state, tables, home }: ClaimContext): ReactNode {
  const edit = useAction(editClaim);
  const { claim, purpose, department, trip, advance } = state.claim;
  return (
    <Form
      name="head"
      columns={head}
      initial={{ purpose, department, trip, advance }}
      choices={choicesIn(tables)}
      submit={words.head.save}
      busy={edit.busy}
      onSubmit={(row, written) => {
        void edit
          .run({
            claim,
            purpose: row.purpose,
            department: row.department,
            trip: row.trip,
            advance: row.advance,
          })
          .then((done) => {
            if (!done) return;
            written();
            window.location.hash = home;
          });
      }}
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

const choicesIn = (tables: TableSet) => ({
  department: tables.rows(Departments).map((row) => ({ key: row.department })),
});

const peopleToChoose = (tables: TableSet) =>
  tables
    .rows(People)
    .filter(isActive)
    .map((row) => ({ key: row.person, ...(row.department === undefined ? {} : { label: row.department }) }));
