import type { Action } from "../../tables/action";
import { Items } from "./tables";

export interface StopItem {
  readonly item: string;
  /** True: use it up and do not reorder it. False: buy it again. */
  readonly stopped: boolean;
}
export const stopItem: Action<StopItem> = {
  title: "Stop buying",
  reads: [Items],
  plan: () => {
    throw new Error("being written");
  },
};
