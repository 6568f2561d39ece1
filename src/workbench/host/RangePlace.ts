import type { Area } from "../document/address";
import type { AreaMap } from "../document/rewriteFormula";
import type { Sheet } from "../document/Sheet";
import { HostRefusal } from "./HostRefusal";

/** The cells that a Range object of the add-in stands for. It follows them when cells are inserted or deleted. */
export class RangePlace {
  #area: Area | null;

  constructor(
    readonly sheet: Sheet,
    area: Area,
    /** The further areas of a RangeAreas: formats are of all of them. */
    readonly others: readonly Area[] = [],
  ) {
    this.#area = area;
  }

  /** Refuses once the cells have been deleted. */
  get area(): Area {
    if (this.#area && this.sheet.position >= 0) return this.#area;
    throw new HostRefusal("InvalidReference", "This reference is not valid for the current operation.");
  }

  get areas(): readonly Area[] {
    return [this.area, ...this.others];
  }

  follow(map: AreaMap): void {
    this.#area &&= map(this.#area);
  }

  at(area: Area): RangePlace {
    return new RangePlace(this.sheet, area);
  }
}
