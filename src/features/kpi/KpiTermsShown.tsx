import type { ReactNode } from "react";
import { Facts, type Figure } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { measureNamed } from "./catalogue";
import { trendOf } from "./kpiStatus";
import type { Kpi, KpiSnapshot } from "../../model/kpi/tables";
import { useFigureFormat } from "./useFigureFormat";
import { words } from "./words";

/** A KPI's value with what it is made of, and the terms that it goes by. */
export function KpiTermsShown({
  kpi,
  history,
}: {
  readonly kpi: Kpi;
  readonly history: readonly KpiSnapshot[];
}): ReactNode {
  const formats = useFormats();
  const show = useFigureFormat();
  const measure = kpi.measure === undefined ? undefined : measureNamed(kpi.measure);
  const { words: trend, meanBefore } = trendOf(kpi, history);
  const known = (label: string, value: string | undefined): readonly Figure[] =>
    value === undefined ? [] : [{ label, value }];
  const number = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : formats.figure(value);
  const figure = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : show(value, kpi.unit);
  return (
    <Facts
      facts={[
        { label: words.kpi.value, value: show(kpi.value, kpi.unit), strong: true },
        ...known(words.kpi.above(measure?.above ?? ""), number(kpi.numerator)),
        ...known(words.kpi.below(measure?.below ?? ""), number(kpi.denominator)),
        ...known(words.kpi.target, figure(kpi.target)),
        ...known(words.kpi.amber, figure(kpi.amber)),
        {
          label: words.kpi.trend,
          value: trend,
          ...(meanBefore === undefined ? {} : { note: words.kpi.meanBefore(show(meanBefore, kpi.unit)) }),
        },
        {
          label: words.kpi.period,
          value: kpi.period,
          ...(kpi.from && kpi.to ? { note: words.kpi.span(formats.day(kpi.from), formats.day(kpi.to)) } : {}),
        },
        ...known(words.kpi.made, kpi.madeAt && formats.moment(kpi.madeAt)),
        ...known(words.kpi.owner, kpi.owner),
        ...(measure?.isOfDeliveries
          ? [
              { label: words.kpi.lateFrom, value: kpi.basis ?? "Last promised" },
              { label: words.kpi.grace, value: formats.quantity(kpi.graceDays ?? 0) },
              {
                label: words.kpi.tolerance,
                value: kpi.tolerance === undefined ? words.kpi.vendors : formats.percent(kpi.tolerance),
              },
            ]
          : []),
      ]}
    />
  );
}
