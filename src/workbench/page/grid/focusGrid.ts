/** Gives the keyboard to the sheet. */
export function focusGrid(): void {
  window.document.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}
