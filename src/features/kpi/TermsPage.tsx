import type { ReactNode } from "react";
import { useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { EmptyState } from "../../ui/EmptyState";
import { Form } from "../../ui/Form";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { goTo, hrefOf, useRoute } from "../../ui/route";
import { measureNamed } from "./catalogue";
import { editKpi, type KpiTerms } from "./editKpi";
import { limitColumns } from "./limitColumns";
import { Kpis, type Kpi } from "../../model/kpi/tables";
import { words } from "./words";

/** Target, amber, period and owner of a KPI; of one about deliveries also how late and how little is too much. */
export function TermsPage(): ReactNode {
  const name = useRoute().params.kpi ?? "";
  const tables = useTables(reads);
  const kpi = tables?.find(Kpis, name);
  return (
    <Page title={words.terms.title} subtitle={name} back={{ href: hrefOf("reports/kpi", { kpi: name }), label: name }}>
      {!tables ? (
        <Loading />
      ) : kpi ? (
        <TermsForm kpi={kpi} />
      ) : (
        <EmptyState title={words.gone}>{words.goneText(name)}</EmptyState>
      )}
    </Page>
  );
}

function TermsForm({ kpi }: { readonly kpi: Kpi }): ReactNode {
  const edit = useAction(editKpi);
  const save = (terms: Partial<KpiTerms>, written: () => void): void => {
    const { target, amber, period = kpi.period, shows, owner, basis, graceDays, tolerance } = terms;
    void edit
      .run({ kpi: kpi.kpi, terms: { target, amber, period, shows, owner, basis, graceDays, tolerance } })
      .then((done) => {
        if (!done) return;
        written();
        goTo("reports/kpi", { kpi: kpi.kpi });
      });
  };
  const form = {
    name: `terms ${kpi.kpi}`,
    initial: kpi,
    submit: words.terms.submit,
    busy: edit.busy,
    refusal: edit.refusal?.message,
  };
  const columns = { ...limitColumns(kpi.unit), period, shows, owner };
  return kpi.measure !== undefined && measureNamed(kpi.measure).isOfDeliveries ? (
    <Form {...form} columns={{ ...columns, basis, graceDays, tolerance }} onSubmit={save} />
  ) : (
    <Form {...form} columns={columns} onSubmit={save} />
  );
}

const { period, shows, owner, basis, graceDays, tolerance } = Kpis.columns;
const reads = [Kpis];
