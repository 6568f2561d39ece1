import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { companySettings, Settings } from "../../../model/company/settings";
import { useTables } from "../../../session/SessionContext";
import { ActionForm } from "../../../ui/ActionForm";
import { useFormats } from "../../../ui/FormatsContext";
import { Page } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { measureDemand } from "./measureDemand";
import { StockNavigation } from "../StockNavigation";
import { words } from "../words";

/** Measures use and lead times and, once the figures were looked at, writes them beside the items. */
export function MeasurePage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const tables = useTables(reads);
  return (
    <Page title={words.measure.title} subtitle={words.measure.subtitle}>
      <StockNavigation />
      <ActionForm
        name="measure"
        action={measureDemand}
        columns={{}}
        inputOf={() => ({})}
        submit={words.measure.submit}
        preview={words.measure.write}
        next={hrefOf("inventory")}
      >
        {() => (
          <p className={styles.text}>
            {tables && words.measure.text(formats.quantity(companySettings(tables).historyDays))}
          </p>
        )}
      </ActionForm>
    </Page>
  );
}

const reads = [Settings];

const useStyles = makeStyles({ text: { margin: 0 } });
