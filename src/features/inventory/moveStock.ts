import type { Action } from "../../tables/action";
import { Locations } from "../home/tables";
import { Items, Moves } from "./tables";

export interface MoveStock {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly note?: string;
}
export const moveStock: Action<MoveStock> = {
  title: "Move",
  reads: [Items, Locations, Moves],
  plan: () => {
    throw new Error("being written");
  },
};
