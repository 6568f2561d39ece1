import { SupplyLines } from "../../model/supply/tables";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { supplyDuty } from "./duty";

/** What departments ask of the store: served from stock or ordered, and handed out. */
export const supply: Feature = {
  ...supplyDuty,
  purpose: "What departments ask of the store: kept for them, ordered, handed out with a slip, and where each stands.",
  tables: [SupplyLines],
  records: [
    recordSource(SupplyLines, {
      kind: "Supply request",
      words: ["item", "department", "request", "note"],
      page: { path: "supply/request", param: "request", partOf: "request" },
    }),
  ],
  todo: () => import("./supplyTodo").then((rules) => rules.supplyTodo),
  sample: () => import("./sampleSupply").then((rules) => rules.sampleSupply),
};
