import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { day } from "../../../tables/kinds";
import { ColumnField } from "../../../ui/ColumnField";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page } from "../../../ui/Page";
import { ClaimChoices } from "../ClaimChoices";
import { recordPaid } from "./recordPaid";
import { ExpensesNavigation } from "../ExpensesNavigation";
import { claimStates, claimTables } from "../../../model/expenses/claimState";
import { words } from "../words";

/** What finance has paid of what was handed over. */
export function PaidPage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(claimTables);
  const states = useMemo(() => tables && claimStates(tables), [tables]);
  const pay = useAction(recordPaid);
  const whyId = useId();
  const [taken, setTaken, forget] = usePageState<readonly string[]>("paid", []);
  const [paidOn, setPaidOn] = usePageState("on", today);
  const waiting = [...(states?.values() ?? [])].filter(({ status }) => status === "Handed over");
  const claims = waiting.map(({ claim }) => claim.claim).filter((claim) => taken.includes(claim));
  return (
    <Page title={words.paid.title} subtitle={words.paid.subtitle}>
      <ExpensesNavigation />
      {!states ? (
        <Loading />
      ) : waiting.length === 0 ? (
        <EmptyState title={words.paid.nothing}>{words.paid.nothingText}</EmptyState>
      ) : (
        <form
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void pay.run({ claims, paidOn }).then((done) => {
              if (done) forget();
            });
          }}
        >
          <ClaimChoices
            states={waiting}
            ticked={taken}
            onTicked={setTaken}
            label={words.paid.take}
            small={({ claim }) =>
              [claim.purpose, claim.handedOverOn && words.paid.handedOver(formats.day(claim.handedOverOn))]
                .filter(Boolean)
                .join(" · ")
            }
          />
          <ColumnField column={paidOnColumn} text={paidOn} onText={setPaidOn} />
          {claims.length === 0 && <div id={whyId}>{words.paid.choose}</div>}
          <ButtonRow>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={pay.busy || claims.length === 0}
              aria-describedby={claims.length === 0 ? whyId : undefined}
            >
              {words.paid.write(claims.length)}
            </Button>
          </ButtonRow>
        </form>
      )}
    </Page>
  );
}

const paidOnColumn = day({ header: words.paid.on, help: "" });

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "12px" } });
