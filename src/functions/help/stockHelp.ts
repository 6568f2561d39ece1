import type { HelpEntry } from "./helpEntry";

const symbols =
  "d use per day, sd its spread, L lead days, sL their spread, R review days, Q units per order, σ the spread of the use during the lead time, z the normal quantile of the service level, G the unit normal loss function.";

export const stockHelp = {
  REORDERPOINT: {
    group: "Stock",
    formula: [
      "normal: d × L + z × √(L × sd² + d² × sL²).",
      "poisson, negbin: the smallest whole r with P(use during the lead time ≤ r) at or above the service level.",
      "fill rate: the r with σ × [G(k) − G(k + Q/σ)] = Q × (1 − fill rate), k = (r − d × L) / σ; approx leaves G(k + Q/σ) out.",
    ],
    symbols,
    source:
      "Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th ed., ch. 6; Hadley & Whitin (1963), ch. 4, for the exact fill rate; Snyder & Shen, 2nd ed., 4.4, for counted demand.",
    example: {
      story:
        "10 a day with a spread of 3, a week's lead time with a spread of 2 days, 95% of cycles without a stockout.",
      arguments: [10, 7, 0.95, 3, 2],
      answer: [[105.39]],
    },
  },
  SAFETYSTOCK: {
    group: "Stock",
    formula: ["Reorder point less d × L; for normal demand z × √(L × sd² + d² × sL²)."],
    symbols,
    source: "Silver, Pyke & Thomas, 4th ed., ch. 6.",
    example: {
      story:
        "10 a day with a spread of 3, a week's lead time with a spread of 2 days, 95% of cycles without a stockout.",
      arguments: [10, 7, 0.95, 3, 2],
      answer: [[35.39]],
    },
  },
  ORDERUPTO: {
    group: "Stock",
    formula: [
      "normal: d × (R + L) + z × √((R + L) × sd² + d² × sL²).",
      "fill rate: the S with [σ(R+L) × G(k) − σ(L) × G(k′)] = d × R × (1 − fill rate); approx leaves the second loss out.",
    ],
    symbols,
    source: "Silver, Pyke & Thomas, 4th ed., 6.8; Silver & Bischak, Omega 39 (2011) 346-349, for the exact fill rate.",
    example: {
      story:
        "100 a day with a spread of 20, four days' lead time with a spread of one, stock looked at every second day.",
      arguments: [100, 4, 2, 0.95, 20, 1],
      answer: [[783.16]],
    },
  },
  ORDERQTY: {
    group: "Stock",
    formula: [
      "0 while available is above the reorder point.",
      "Else: order-up-to level less available; without a level the reorder quantity or the shortfall, whichever is more.",
      "Then at least the vendor's minimum, rounded up to whole packs; of a unit that divides, without a pack, as it is.",
    ],
    source: "The reorder rules of ERPNext and Odoo, with the equality on the side of ordering.",
    example: {
      story: "8 available, order at 10, up to 40, in packs of 6: 32 are missing, 36 are ordered.",
      arguments: [8, 10, 40, 6],
      answer: [[36]],
    },
  },
  EOQ: {
    group: "Stock",
    formula: ["√(2 × use × order cost / holding cost); with a stockout cost b times √((holding cost + b) / b)."],
    source: "Harris (1913); Snyder & Shen, 2nd ed., eq. 3.4 and 3.5.",
    example: {
      story: "12,000 a year, 500 to place an order, 2 to keep one for a year.",
      arguments: [12000, 500, 2],
      answer: [[2449.49]],
    },
  },
  EOQDISCOUNT: {
    group: "Stock",
    formula: [
      "The cheapest of the orders that each price makes best, raised to the price's smallest quantity; cost = use × price + use × order cost / Q + holding rate × price × Q / 2.",
    ],
    source: "Snyder & Shen, 2nd ed., 3.4.1 and 3.4.2.",
    example: {
      story: "10 each, 9.50 from 500, 9.20 from 1,000 and 9 from 5,000: 1,022 at 9.20 is best.",
      arguments: [12000, 100, 0.25, [[0], [500], [1000], [5000]], [[10], [9.5], [9.2], [9]]],
      answer: [[1021.51, 9.2, 112749.47]],
    },
  },
  LOTSIZES: {
    group: "Stock",
    formula: [
      "wagner-whitin: the plan with the smallest sum of order costs and holding costs of what is left at each period's end.",
      "silver-meal: an order covers further periods until its cost per period rises.",
    ],
    source: "Wagner & Whitin, Management Science 5 (1958) 89-96; Silver, Pyke & Thomas, 4th ed., 5.6.1.",
    example: {
      story: "Four months' needs, 500 to place an order, 2 to keep one for a month.",
      arguments: [[[90, 120, 80, 70]], 500, 2, "silver-meal"],
      answer: [[290, 0, 0, 70]],
    },
  },
  SERVICELEVEL: {
    group: "Stock",
    formula: ["P(use during the lead time ≤ reorder point)."],
    source: "Silver, Pyke & Thomas, 4th ed., ch. 6; Snyder & Shen, 2nd ed., 5.2.",
    example: {
      story: "Ordering at 450 with 400 used on average until the receipt.",
      arguments: [450, 100, 4, 20],
      answer: [[0.89435]],
    },
  },
  FILLRATE: {
    group: "Stock",
    formula: [
      "normal: 1 − σ × [G(k) − G(k + Q/σ)] / Q; normal approx: 1 − σ × G(k) / Q; poisson, negbin: 1 − [B(r) − B(r + Q)] / Q, B being the expected shortage.",
    ],
    symbols,
    source: "Hadley & Whitin (1963), ch. 4; Zipkin (2000), 6.2.",
    example: {
      story: "One a day, three days' lead time, ordering 4 when 5 are left.",
      arguments: [5, 4, 1, 3],
      answer: [[0.96672]],
    },
  },
  NEWSVENDOR: {
    group: "Stock",
    formula: ["The quantile of demand at (price − cost) / (price − salvage)."],
    source: "Snyder & Shen, 2nd ed., 4.3.",
    example: {
      story: "500 expected with a spread of 80; each brings 10, costs 6, and leaves 2 if unused.",
      arguments: [500, 12, 6, 2, 80],
      answer: [[520.27]],
    },
  },
  DAYSOFSUPPLY: {
    group: "Stock",
    formula: ["available / daily use, 0 where nothing is available."],
    source: "APICS Dictionary, days of supply.",
    example: { story: "120 available at 15 a day.", arguments: [120, 15], answer: [[8]] },
  },
  STOCKOUTDATE: {
    group: "Stock",
    formula: ["The day on which available and what has arrived by then, less the daily use since today, reaches 0."],
    source: "Arithmetic.",
    example: {
      story:
        "10 left on 6 March 2026 at 2 a day, and 6 more on the 9th: they last until 14 March 2026, which is 46095.",
      arguments: [10, 2, "2026-03-06", [["2026-03-09"]], [[6]]],
      answer: [[46095]],
    },
  },
  LEADTIME: {
    group: "Stock",
    formula: ["Days from order to receipt: mean, sample standard deviation (STDEV.S), median and count."],
    source: "Silver, Pyke & Thomas, 4th ed., ch. 6, on measuring lead times.",
    example: {
      story: "Three orders, of which one has not come.",
      arguments: [
        [["2026-03-02"], ["2026-03-03"], ["2026-03-04"]],
        [["2026-03-06"], ["2026-03-09"], [""]],
      ],
      answer: [[5, 1.41, 5, 2]],
    },
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
