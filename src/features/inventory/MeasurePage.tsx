import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { useFormats } from "../../ui/FormatsContext";
import { ButtonRow, Page } from "../../ui/Page";
import { PlanPreview } from "../../ui/PlanPreview";
import { goTo } from "../../ui/route";
import { companySettings, Settings } from "../../model/company/settings";
import { measureDemand } from "./measureDemand";
import { StockNavigation } from "./StockNavigation";
import { words } from "./words";

/** Measures use and lead times and, once the figures were looked at, writes them beside the items. */
export function MeasurePage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const tables = useTables(reads);
  const measure = useAction(measureDemand);
  return (
    <Page title={words.measure.title} subtitle={words.measure.subtitle}>
      <StockNavigation />
      {measure.planned ? (
        <PlanPreview
          plan={measure.planned.plan}
          tables={measure.planned.tables}
          write={words.measure.write}
          busy={measure.busy}
          onBack={measure.back}
          onWrite={() => void measure.write().then((done) => done && goTo("inventory"))}
        />
      ) : (
        <>
          <p className={styles.text}>
            {tables && words.measure.text(formats.quantity(companySettings(tables).historyDays))}
          </p>
          {measure.refusal && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{measure.refusal.message}</MessageBarBody>
            </MessageBar>
          )}
          <ButtonRow>
            <Button appearance="primary" disabledFocusable={measure.busy} onClick={() => void measure.preview({})}>
              {words.measure.submit}
            </Button>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}

const reads = [Settings];

const useStyles = makeStyles({ text: { margin: 0 } });
