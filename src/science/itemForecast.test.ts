import fc from "fast-check";
import { forecastItem, reorderPointFromForecast } from "./itemForecast";

const check = (history: number[], method: string, pattern: string, seasonLength?: number) => {
  const chosen = forecastItem(history, { horizon: 3, seasonLength });
  expect([chosen.method, chosen.pattern]).toEqual([method, pattern]);
  return chosen;
};

test("steady demand is forecast by its level, growing demand by its trend", () => {
  check([10, 11, 9, 10, 12, 8, 10, 11, 9, 10, 11, 9], "ses", "smooth");
  check([10, 12, 14, 17, 18, 20, 22, 25, 26, 28, 30, 32], "holt", "smooth");
});

test("a season is found where one is given and three are known", () => {
  const year = [5, 9, 20, 31, 20, 9];
  const { forecast, holdOut } = check([...year, ...year, ...year, ...year], "holt-winters", "smooth", 6);
  expect(forecast.map((units) => Math.round(units))).toEqual([5, 9, 20]);
  expect(holdOut?.meanAbsoluteError).toBeLessThan(1);
});

test("demand now and then is forecast by the methods for it", () => {
  const { method } = forecastItem([0, 0, 3, 0, 0, 2, 0, 0, 0, 3, 0, 0, 2, 0, 0, 3], { horizon: 2 });
  expect(["sba", "tsb"]).toContain(method);
});

test("a dying item is not forecast for ever", () => {
  const died = [
    ...Array.from({ length: 12 }, (_, period) => (period % 3 === 0 ? 6 : 0)),
    ...Array.from({ length: 24 }, () => 0),
  ];
  const { forecast } = forecastItem(died, { horizon: 1 });
  expect(forecast[0]).toBeLessThan(1);
});

test("a short history has no hold-out, and still a forecast", () => {
  const { holdOut, forecast } = forecastItem([4, 5, 6], { horizon: 1 });
  expect(holdOut).toBeUndefined();
  expect(forecast[0]).toBeGreaterThan(3.9);
});

test("whatever the history, the forecast is a number from 0 and the reorder point covers it", () => {
  const history = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 })), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 5 }), (units, leadTime) => {
      const { forecast, errorSpread } = forecastItem(units, { horizon: 4 });
      for (const each of [...forecast, errorSpread]) expect(each).toBeGreaterThanOrEqual(0);
      const { reorderPoint, leadTimeDemand } = reorderPointFromForecast(units, {
        leadTime,
        leadTimeSd: 1,
        serviceLevel: 0.9,
      });
      expect(reorderPoint).toBeGreaterThanOrEqual(leadTimeDemand);
    }),
    { numRuns: 60 },
  );
});
