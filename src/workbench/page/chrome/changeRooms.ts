import type { Bench } from "../bench";
import { focusGrid } from "../grid/focusGrid";

/** F6: the keyboard goes from the sheet to the pane, and from anywhere else to the sheet. */
export function changeRooms(bench: Bench): void {
  const { shell, isPaneOpen } = bench.getState();
  const isInSheet = window.document.activeElement?.closest("main") !== null;
  if (isInSheet && isPaneOpen && shell?.frame) shell.frame.focus();
  else focusGrid();
}

/** The same key within the pane's page, which is of this origin and keeps its keys to itself. */
export function listenInPane(bench: Bench): void {
  const frame = bench.getState().shell?.frame;
  frame?.addEventListener("load", () => {
    frame.contentWindow?.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      window.focus();
      focusGrid();
    });
  });
}
