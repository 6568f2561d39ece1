import type { Feature } from "../../ui/feature";
import { Exports, ListDifferences, Mappings } from "./tables";
import { importsDuty } from "./duty";

export const imports: Feature = {
  ...importsDuty,
  purpose:
    "Takes in files and lists that you have already: columns matched, checked and shown before anything is written.",
  tables: [Mappings, Exports, ListDifferences],
};
