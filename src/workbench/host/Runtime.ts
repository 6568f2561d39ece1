/** What the host keeps of the add-in itself: its pane, its start with the document, its readiness. */
export class Runtime {
  /** Whether the pane is shown; a page around it follows through `onVisible`. */
  #visible = true;
  loadsWithDocument = false;
  readonly #listeners = new Set<(visible: boolean) => void>();

  get visible(): boolean {
    return this.#visible;
  }

  set visible(visible: boolean) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    for (const listener of [...this.#listeners]) listener(visible);
  }

  /** Calls the listener whenever the add-in shows or hides its pane; gives the function that ends this. */
  onVisible(listener: (visible: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
