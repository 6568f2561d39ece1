/** A forecasting method on its way through a series: it forecasts what comes `ahead` periods after what it has learnt. */
export interface OnlineForecaster {
  forecast(ahead?: number): number;
  learn(value: number): void;
}

export function walkThrough<W extends OnlineForecaster>(walker: W, series: readonly number[]): W {
  for (const value of series) walker.learn(value);
  return walker;
}

/** Errors (actual - forecast) of forecasting each period from those before it; the walker has learnt what comes before the series. */
export function oneStepErrors(walker: OnlineForecaster, series: readonly number[]): number[] {
  return series.map((value) => {
    const error = value - walker.forecast(1);
    walker.learn(value);
    return error;
  });
}
