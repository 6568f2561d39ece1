import { Lists } from "../../model/company/lists";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { ButtonRow, Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { measureNamed } from "./catalogue";
import { Facts } from "./facts";
import { figureFor, shownSpan } from "./kpiFigure";
import { KpiGroups, KpiRows, NotCountedRows } from "./KpiRows";
import { KpiTermsShown } from "./KpiTermsShown";
import { KpiPeriods } from "./KpiPeriods";
import { tablesOf, type Figure } from "./measure";
import { isCorrected } from "./snapshotAt";
import { historyIn, stateOf } from "./kpiStatus";
import { KpiHistory, Kpis, type Kpi, type KpiSnapshot } from "../../model/kpi/tables";
import { useFigureFormat } from "./useFigureFormat";
import { toneOf, words } from "./words";

/** One KPI: what it says, what it is made of, its history, and the rows behind it. */
export function KpiPage(): ReactNode {
  const name = useRoute().params.kpi ?? "";
  const tables = useTables(reads);
  const kpi = tables?.find(Kpis, name);
  if (!tables || !kpi)
    return (
      <Page title={name} back={back}>
        {tables ? <EmptyState title={words.gone}>{words.goneText(name)}</EmptyState> : <Loading />}
      </Page>
    );
  return <KnownKpi key={`${name} ${kpi.measure ?? ""}`} kpi={kpi} />;
}

function KnownKpi({ kpi }: { readonly kpi: Kpi }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const show = useFigureFormat();
  const { today } = session.circumstances();
  const tables = useTables(tablesFor(kpi));
  const figure = useMemo(
    () =>
      tables &&
      figureFor(
        kpi,
        new Facts(tables, today),
        kpi.from && kpi.to ? { from: kpi.from, to: kpi.to } : shownSpan(kpi, today),
      ),
    [tables, kpi, today],
  );
  const state = stateOf(kpi);
  const history = tables ? historyIn(tables)(kpi.kpi) : [];
  return (
    <Page title={kpi.kpi} back={back} subtitle={kpi.definition} actions={<Tag tone={toneOf(state)}>{state}</Tag>}>
      <ButtonRow>
        <Link href={hrefOf("reports/terms", { kpi: kpi.kpi })}>{words.kpi.terms}</Link>
        <Button
          size="small"
          onClick={() =>
            void session.show({
              table: Kpis,
              key: kpi.kpi,
              column: kpi.measure === undefined ? Kpis.columns.ownValue.header : Kpis.columns.value.header,
            })
          }
        >
          {kpi.measure === undefined ? words.kpi.ownValue : words.kpi.showRow}
        </Button>
      </ButtonRow>
      <KpiTermsShown kpi={kpi} history={history} />
      {kpi.measure === undefined && <p className={styles.text}>{words.kpi.ownText}</p>}
      {!tables ? (
        <Loading />
      ) : (
        <>
          {figure && hasMoved(kpi, figure, history) && (
            <p className={styles.text}>{words.kpi.moved(show(figure.value, kpi.unit))}</p>
          )}
          <KpiPeriods kpi={kpi} history={history} />
          {figure && (
            <>
              <NotCountedRows notCounted={figure.notCounted} />
              <KpiGroups groups={figure.groups} unit={kpi.unit} better={kpi.better} />
              <KpiRows cases={figure.cases} isShare={kpi.unit === "%"} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** True where the rows give another value than the sheet shows, and no one corrected it by hand. */
const hasMoved = (kpi: Kpi, figure: Figure, history: readonly KpiSnapshot[]): boolean =>
  isCorrected({ value: kpi.value, computed: figure.value }) &&
  !history.some((row) => row.from === kpi.from && isCorrected(row));

function tablesFor({ measure }: Kpi) {
  if (measure === undefined) return reads;
  return [...reads, ...tablesOf(measureNamed(measure))];
}

const back = { href: hrefOf("reports"), label: words.kpi.back };
// The units of what is in stock are words of Lists.
const reads = [Kpis, KpiHistory, Lists];

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });
