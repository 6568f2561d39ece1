import { useState, type FocusEvent, type KeyboardEvent } from "react";

/** What a row of such a list needs. */
export interface RovingRow {
  readonly "data-row": number;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * A list of rows that each hold several things to operate: Tab goes through those of one row and then leaves the list, arrow up
 * and down lead to the same one in the row above and below. Give each thing in a row the row's `tabIndex`.
 */
export function useRovingRows(count: number) {
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, count - 1));
  return {
    tabIndexOf: (index: number): 0 | -1 => (index === current ? 0 : -1),
    row: (index: number): RovingRow => ({ "data-row": index, onFocus: () => setActive(index) }),
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      // A drop-down changes its own choice with the arrows.
      if (step === 0 || !(event.target instanceof HTMLElement) || event.target.closest("select")) return;
      const row = event.target.closest<HTMLElement>("[data-row]");
      const next = event.currentTarget.querySelector<HTMLElement>(`[data-row="${String(current + step)}"]`);
      if (!row || !next) return;
      event.preventDefault();
      const place = operableIn(row).indexOf(event.target);
      const there = operableIn(next);
      (there[place] ?? there.at(-1))?.focus();
    },
  };
}

const operableIn = (row: HTMLElement): readonly HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea"),
];
