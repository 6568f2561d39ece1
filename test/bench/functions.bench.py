"""The work of functions.bench.ts in vectorised numpy, scipy and pandas: prints milliseconds by name."""

import json
import time

import numpy as np
import pandas as pd
from scipy import special, stats

ITEMS, LINES, GRACE = 50_000, 100_000, 0


def column(seed, length, low, high):
    state, out = seed, np.empty(length)
    for i in range(length):
        state = (state * 1103515245 + 12345) % 2147483648
        out[i] = low + (high - low) * (state / 2147483648)
    return out


def median(work):
    times = []
    for _ in range(15):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[7]


mean, sd = column(1, ITEMS, 0.5, 40), column(2, ITEMS, 0.2, 15)
lead, lead_sd = column(3, ITEMS, 1, 30), column(4, ITEMS, 0, 5)
service, quantity = column(5, ITEMS, 0.85, 0.995), column(6, ITEMS, 10, 400)
vendor = np.array(["Vendor %d" % v for v in column(7, LINES, 0, 200)])
ordered = np.floor(column(8, LINES, 1, 100))
received = np.where(column(9, LINES, 0, 1) < 0.1, ordered - 1, ordered)
due = np.floor(column(10, LINES, 45_000, 45_700))
delivered = due + np.floor(column(11, LINES, -6, 3))
values = np.round(100_000 * column(12, LINES, 0, 1) ** 4) / 100
lines = pd.DataFrame(dict(vendor=vendor, ordered=ordered, received=received, due=due, delivered=delivered))


def spread():
    return np.sqrt(lead * sd**2 + (mean * lead_sd) ** 2)


def normal():
    return mean * lead + special.ndtri(service) * spread()


def loss(k):
    return np.exp(-0.5 * k * k) / np.sqrt(2 * np.pi) - k * special.ndtr(-k)


def fill_rate():
    sigma = spread()
    q = quantity / sigma
    target = q * (1 - service)
    low, high = np.full(ITEMS, -60.0), np.full(ITEMS, 10.0)
    for _ in range(60):
        middle = (low + high) / 2
        short = loss(middle) - loss(middle + q) > target
        low, high = np.where(short, middle, low), np.where(short, high, middle)
    return mean * lead + high * sigma


def otif():
    on_time = lines.delivered <= lines.due + GRACE
    in_full = lines.received >= lines.ordered
    return on_time.mean(), in_full.mean(), (on_time & in_full).mean()


def scorecard():
    on_time = lines.delivered <= lines.due + GRACE
    in_full = lines.received >= lines.ordered
    late = (lines.delivered - lines.due).clip(lower=0) * lines.received
    late = late + (46_000 - lines.due).clip(lower=0) * (lines.ordered - lines.received).clip(lower=0)
    table = pd.DataFrame(
        dict(vendor=lines.vendor, on_time=on_time, in_full=in_full, both=on_time & in_full, late=late, received=lines.received)
    )
    return table.groupby("vendor").agg(
        lines=("on_time", "size"),
        on_time=("on_time", "mean"),
        in_full=("in_full", "mean"),
        otif=("both", "mean"),
        late=("late", "sum"),
        received=("received", "sum"),
    )


def abc():
    series = pd.Series(values).sort_values(ascending=False, kind="stable")
    before = (series.cumsum() - series) / series.sum()
    return pd.Series(np.select([before < 0.8, before < 0.95], ["A", "B"], "C"), index=series.index).sort_index()


print(
    json.dumps(
        {
            "normal": median(normal),
            "fill rate": median(fill_rate),
            "poisson": median(lambda: stats.poisson.ppf(service, mean * lead)),
            "otif": median(otif),
            "scorecard": median(scorecard),
            "abc": median(abc),
        }
    )
)
