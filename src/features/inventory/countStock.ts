import type { Action } from "../../tables/action";
import { Locations } from "../home/tables";
import { Items, Moves } from "./tables";

export interface CountStock {
  readonly location: string;
  readonly counts: readonly { readonly item: string; readonly counted: number }[];
  readonly note?: string;
}
export const countStock: Action<CountStock> = {
  title: "Count",
  reads: [Items, Locations, Moves],
  plan: () => {
    throw new Error("being written");
  },
};
