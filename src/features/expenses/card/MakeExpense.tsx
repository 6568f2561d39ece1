import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Lists } from "../../../model/company/lists";
import { link } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { hrefOf } from "../../../ui/route";
import { changeable } from "../../../model/expenses/requireClaim";
import { claimStates } from "../../../model/expenses/claimState";
import { Claims, expenseCategories, Expenses } from "../../../model/expenses/tables";
import type { CardLine } from "./cardLine";
import { claimCardLine } from "./claimCardLine";
import { words } from "./words";

/** Makes an expense of a card line: the claim and what the statement does not say are entered. */
export function MakeExpense({ line, tables }: { readonly line: CardLine; readonly tables: TableSet }): ReactNode {
  const claims = [...claimStates(tables).values()].filter(({ status }) => changeable.includes(status)).reverse();
  const listed = tables.rows(Lists).flatMap(({ list, item }) => (list === category.list ? [{ key: item }] : []));
  if (claims.length === 0)
    return (
      <p>
        {words.line.noClaims} <Link href={hrefOf("expenses/new")}>{words.line.newClaim}</Link>
      </p>
    );
  return (
    <ActionForm
      name="make"
      action={claimCardLine}
      columns={columns}
      choices={{
        claim: claims.map(({ claim }) => ({
          key: claim.claim,
          label: `${claim.person}, ${claim.purpose}`,
        })),
        category: listed.length > 0 ? listed : usual,
      }}
      inputOf={(row) => ({ line: line.line, ...row })}
      next={hrefOf("expenses/card-line", { line: line.line })}
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
