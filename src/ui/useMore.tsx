import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { words } from "./words";

/** As many rows as are drawn at first, and with each further step. */
const STEP = 50;

/** The first rows of a list whose rows differ in height, and a button for more; undefined where all are shown. */
export function useMore<T>(rows: readonly T[]): readonly [shown: readonly T[], more: ReactNode] {
  const [count, setCount] = useState(STEP);
  const left = rows.length - count;
  const more = left > 0 && (
    <Button onClick={() => setCount(count + STEP)}>{words.more(Math.min(STEP, left), rows.length)}</Button>
  );
  return [rows.slice(0, count), more];
}
