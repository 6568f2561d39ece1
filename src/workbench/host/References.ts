import type { AreaMap } from "../document/rewriteFormula";
import type { Area } from "../document/address";
import { shiftMap } from "../document/shiftedAreas";
import type { Shift } from "../document/shiftedAreas";
import { HostObject } from "./HostObject";
import { HostRefusal } from "./HostRefusal";

/** Objects that outlive their batch because the client tracks them, and the ranges of the batch that runs. */
export class References {
  readonly #kept = new Map<string, HostObject>();
  #last = 0;
  readonly #ofBatch = new Set<HostObject>();

  keep(object: HostObject): string {
    const id = String(++this.#last);
    this.#kept.set(id, object);
    return id;
  }

  take(id: string): HostObject {
    const object = this.#kept.get(id);
    if (object) return object;
    throw new HostRefusal("InvalidReference", "This reference is not valid for the current operation.");
  }

  remove(id: string): void {
    this.#kept.delete(id);
  }

  removeAll(): void {
    this.#kept.clear();
  }

  get count(): number {
    return this.#kept.size;
  }

  /** Ranges that a batch has named follow inserted and deleted cells until it ends. */
  note(object: HostObject): void {
    if (object.type === "Range") this.#ofBatch.add(object);
  }

  endBatch(): void {
    this.#ofBatch.clear();
  }

  /** Cells were inserted or deleted: ranges that stand for them follow, as Excel's tracked ranges do. */
  shift(sheetId: string, area: Area, shift: Shift): void {
    this.#follow(sheetId, shiftMap(area, shift));
  }

  #follow(sheetId: string, map: AreaMap): void {
    const objects = new Set([...this.#kept.values(), ...this.#ofBatch]);
    for (const object of objects) if (isRangeOf(object, sheetId)) object.subject.follow(map);
  }
}

function isRangeOf(object: HostObject, sheetId: string): object is HostObject<"Range"> {
  // The type is the tag of the subject.
  return object.type === "Range" && (object as HostObject<"Range">).subject.sheet.id === sheetId;
}
