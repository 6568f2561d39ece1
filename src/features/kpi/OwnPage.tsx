import type { ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { text } from "../../tables/kinds";
import { Form } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { goTo, hrefOf } from "../../ui/route";
import { addOwnKpi } from "./editKpi";
import { limitColumns } from "./limitColumns";
import { Kpis } from "../../model/kpi/tables";
import { words } from "./words";

/** Adds a KPI of one's own, and leads to the cell that takes its formula. */
export function OwnPage(): ReactNode {
  const session = useSession();
  const add = useAction(addOwnKpi);
  return (
    <Page
      title={words.own.title}
      subtitle={words.own.subtitle}
      back={{ href: hrefOf("reports/choose"), label: words.choose.title }}
    >
      <Form
        name="own"
        columns={columns}
        initial={{ unit: "count", better: "Up", period: "Month" }}
        submit={words.own.submit}
        busy={add.busy}
        refusal={add.refusal?.message}
        onSubmit={(row, written) => {
          void add.run(row).then(async (done) => {
            if (!done) return;
            written();
            await session.load([Kpis]);
            await session.show({ table: Kpis, key: row.kpi, column: Kpis.columns.ownValue.header });
            goTo("reports");
          });
        }}
      />
    </Page>
  );
}

const { kpi, definition, unit, better, period, owner } = Kpis.columns;
const columns = {
  kpi,
  definition: text({ header: definition.header, help: definition.help }),
  unit,
  better,
  period,
  ...limitColumns("%"),
  owner,
};
