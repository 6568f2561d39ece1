import type { Memory } from "./pageState";
import type { Content, SheetState } from "./sheetState";
import type { PageArea, PageChart } from "./sheetPage";

/** What is done to a sheet: it is made (nothing was before), drawn again, or taken away (nothing is remembered of it). */
export interface Drawn {
  readonly sheet: string;
  readonly before: SheetState | undefined;
  readonly memory: Memory | undefined;
  /** The entry that the sheet bears afterwards as the one that drew it. */
  readonly mark: string;
  /** All cells that are or become ours; none where only what is remembered of the sheet is put right. */
  readonly reach: PageArea;
  /** What `reach` will hold; null leaves a cell as it is. */
  readonly values: readonly (readonly (Content | null)[])[];
}

/** The same with what follows from it: which charts go and come, and what the Log tells. */
export interface Drawing extends Drawn {
  /** The place of a sheet that is made, counted from 0; behind all others where it is left out. */
  readonly position?: number;
  /** The entry of the Log that tells of it. */
  readonly entry: string;
  readonly chartsToRemove: readonly string[];
  readonly chartsToAdd: readonly PageChart[];
  /** What the rows of the Log tell of it. */
  readonly trail: readonly {
    readonly table: string;
    readonly change: "Added" | "Changed" | "Removed";
    readonly rows: number;
    readonly keys: string;
    readonly details: string;
  }[];
}

/** What a sheet is called that an entry makes, until it bears the entry's mark: nobody else's sheet has that name. */
export const halfMadeSheet = (entry: string): string => `Quartermaster ${entry}`;
