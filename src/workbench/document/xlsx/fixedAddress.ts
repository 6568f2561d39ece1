import { formatSheetAddress } from "../address";
import type { Area } from "../address";

/** "'My sheet'!$A$1:$B$7" */
export function fixedAddress(sheetName: string, area: Area): string {
  const whole = formatSheetAddress(sheetName, area);
  const bang = whole.lastIndexOf("!");
  const address = whole
    .slice(bang + 1)
    .replace(/[A-Z]+/g, "$$$&")
    .replace(/\d+/g, "$$$&");
  return whole.slice(0, bang + 1) + address;
}
