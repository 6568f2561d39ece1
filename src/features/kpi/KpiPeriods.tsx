import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { useMore } from "../../ui/useMore";
import { isUnusual, USUAL_PERIODS, usualRange } from "./kpiStatus";
import { isCorrected } from "./snapshotAt";
import { Sparkline } from "./Sparkline";
import type { Kpi, KpiSnapshot } from "../../model/kpi/tables";
import { useFigureFormat } from "./useFigureFormat";
import { words } from "./words";

/** The periods that the history keeps of a KPI, the latest first, with a line through them. */
export function KpiPeriods({
  kpi,
  history,
}: {
  readonly kpi: Kpi;
  readonly history: readonly KpiSnapshot[];
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const show = useFigureFormat();
  const [shown, more] = useMore([...history].reverse());
  const usual = usualRange(kpi, history);
  const values = history.flatMap(({ value }) => value ?? []);
  return (
    <Section
      title={words.kpi.history}
      actions={<Sparkline values={values} label={words.sparkline(values.map((value) => show(value, kpi.unit)))} />}
    >
      {usual && (
        <p className={styles.text}>
          {words.kpi.usual(USUAL_PERIODS, show(usual.low, kpi.unit), show(usual.high, kpi.unit))}
          {kpi.value !== undefined && isUnusual(kpi.value, usual) && <strong> {words.kpi.unusual}</strong>}
        </p>
      )}
      {history.length === 0 && <p className={styles.text}>{words.kpi.noHistory}</p>}
      <Entries>
        {shown.map((row) => (
          <Entry
            key={row.from}
            small={[
              row.denominator === undefined
                ? undefined
                : `${formats.figure(row.numerator ?? 0)} / ${formats.figure(row.denominator)}`,
              isCorrected(row) ? words.kpi.corrected(show(row.computed, kpi.unit)) : undefined,
              row.note,
            ]
              .filter(Boolean)
              .join(" · ")}
            end={show(row.value, kpi.unit)}
          >
            {words.kpi.span(formats.day(row.from), formats.day(row.to))}
          </Entry>
        ))}
      </Entries>
      {more}
    </Section>
  );
}

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });
