import { Button, Link, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { usePageState } from "../../ui/usePageState";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { refreshKpis } from "./refreshKpis";
import { ReportsNavigation } from "./ReportsNavigation";
import { Sparkline } from "./Sparkline";
import { historyIn, stateOf, trendOf } from "./kpiStatus";
import { KpiHistory, Kpis, kpiStates, type Kpi, type KpiSnapshot } from "../../model/kpi/tables";
import { useFigureFormat } from "./useFigureFormat";
import { isToRefresh } from "./kpiTodo";
import { toneOf, words } from "./words";

/** The chosen KPIs: value, target, state and trend of each, and the button that makes the figures again. */
export function KpisPage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { params } = useRoute();
  const tables = useTables(reads);
  const busy = useSessionState(({ work }) => work !== undefined);
  const refresh = useAction(refreshKpis);
  const [show, setShow] = usePageState("show", params.show ?? ALL);
  const historyOf = useMemo(() => tables && historyIn(tables), [tables]);
  const kpis = tables?.rows(Kpis) ?? [];
  const { today } = useSession().circumstances();
  const shown = kpis.filter((kpi) =>
    show === REFRESH ? tables && isToRefresh(tables, today)(kpi) : show === ALL || stateOf(kpi) === show,
  );
  const madeAt = kpis
    .flatMap((kpi) => kpi.madeAt ?? [])
    .sort()
    .at(0);
  return (
    <Page title={words.title}>
      <ReportsNavigation />
      {!tables || !historyOf ? (
        <Loading />
      ) : kpis.length === 0 ? (
        <EmptyState title={words.noneTitle} action={<Link href={hrefOf("reports/choose")}>{words.choose.title}</Link>}>
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void refresh.run({})}>
              {words.refresh}
            </Button>
            <Select aria-label={words.show} value={show} onChange={(_event, { value }) => setShow(value)}>
              <option value={ALL}>{words.showAll}</option>
              {kpiStates.map((state) => (
                <option key={state}>{state}</option>
              ))}
              <option value={REFRESH}>{words.showRefresh}</option>
            </Select>
          </div>
          <div role="status" className={styles.small}>
            {madeAt === undefined ? words.notMade : words.madeAt(formats.moment(madeAt))}
          </div>
          {shown.length === 0 && <EmptyState title={words.nothingFits} />}
          <ul aria-label={words.list} className={styles.list}>
            {shown.map((kpi) => (
              <KpiRow key={kpi.kpi} kpi={kpi} history={historyOf(kpi.kpi)} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function KpiRow({ kpi, history }: { readonly kpi: Kpi; readonly history: readonly KpiSnapshot[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const show = useFigureFormat();
  const state = stateOf(kpi);
  const values = history.slice(-SPARK_PERIODS).flatMap(({ value }) => value ?? []);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Link href={hrefOf("reports/kpi", { kpi: kpi.kpi })}>{kpi.kpi}</Link>
        <span className={styles.value}>{show(kpi.value, kpi.unit)}</span>
      </div>
      <div className={styles.line}>
        <Tag tone={toneOf(state)}>{state}</Tag>
        {kpi.from !== undefined && kpi.to !== undefined && (
          <span className={styles.small}>{words.spanOf(formats.day(kpi.from), formats.day(kpi.to))}</span>
        )}
        {kpi.target !== undefined && <span className={styles.small}>{words.target(show(kpi.target, kpi.unit))}</span>}
        <span className={styles.small}>{trendOf(kpi, history).words}</span>
        <Sparkline values={values} label={words.sparkline(values.map((value) => show(value, kpi.unit)))} />
      </div>
    </li>
  );
}

const ALL = "all";
const REFRESH = "refresh";
/** A year of months. */
const SPARK_PERIODS = 12;
const reads = [Kpis, KpiHistory];

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "2px 8px",
  },
  value: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums" },
});
