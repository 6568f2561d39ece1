import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Lists } from "../../../model/company/lists";
import { useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { link } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { Form } from "../../../ui/Form";
import { hrefOf } from "../../../ui/route";
import { changeable } from "../../../model/expenses/requireClaim";
import { claimStates } from "../../../model/expenses/claimState";
import { Claims, expenseCategories, Expenses } from "../../../model/expenses/tables";
import type { CardLine } from "./cardLine";
import { claimCardLine } from "./claimCardLine";
import { words } from "./words";

/** Makes an expense of a card line: the claim and what the statement does not say are entered. */
export function MakeExpense({ line, tables }: { readonly line: CardLine; readonly tables: TableSet }): ReactNode {
  const make = useAction(claimCardLine);
  const lists = useTables([Lists]);
  const claims = [...claimStates(tables).values()].filter(({ status }) => changeable.includes(status)).reverse();
  const listed = (lists?.rows(Lists) ?? []).flatMap(({ list, item }) =>
    list === category.list ? [{ key: item }] : [],
  );
  if (claims.length === 0)
    return (
      <p>
        {words.line.noClaims} <Link href={hrefOf("expenses/new")}>{words.line.newClaim}</Link>
      </p>
    );
  return (
    <Form
      name="make"
      columns={columns}
      choices={{
        claim: claims.map(({ claim }) => ({
          key: claim.claim,
          label: `${claim.claim} ${claim.person}, ${claim.purpose}`,
        })),
        category: listed.length > 0 ? listed : usual,
      }}
      submit={claimCardLine.title}
      busy={make.busy}
      refusal={make.refusal?.message}
      onSubmit={(row, written) => {
        void make.run({ line: line.line, ...row }).then((done) => {
          if (done) written();
        });
      }}
    />
  );
}

const { category, receipt, comment } = Expenses.columns;
const columns = {
  claim: link({ header: Claims.columns.claim.header, help: words.line.claimHelp }, Claims.name),
  category,
  receipt,
  comment,
};
const usual = Object.values(expenseCategories).map((key) => ({ key }));
