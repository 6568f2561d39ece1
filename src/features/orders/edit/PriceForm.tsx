import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { OrderLine } from "../../../model/orders/tables";
import { money } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { words } from "../words";
import { changeLine } from "./editOrder";

/** A line of a draft has no price: it is entered right there. */
export function PriceForm({ line: { order, line } }: { readonly line: OrderLine }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      <ActionForm
        name={`price of ${order} / ${String(line)}`}
        action={changeLine}
        columns={columns}
        inputOf={({ price }) => ({ order, line, price })}
        submit={words.order.savePrice}
        next={stay}
      />
    </div>
  );
}

const columns = { price: money({ header: words.order.noPrice, help: words.order.noPriceHelp }) };
const stay = (): undefined => undefined;

const useStyles = makeStyles({
  form: {
    margin: "8px 0",
    paddingLeft: "12px",
    borderLeft: `2px solid ${tokens.colorStatusWarningBorderActive}`,
  },
});
