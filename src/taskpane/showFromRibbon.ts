import { goTo } from "../ui/route";

/** A button of the ribbon that opens the pane at a page. Excel waits with its other buttons until it hears that this one is through. */
export function showFromRibbon(command: string, path: string): void {
  Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
    goTo(path);
    void Office.addin
      .showAsTaskpane()
      // Where Excel can't show it now, the pane is at the page once a person opens it.
      .catch(() => undefined)
      .then(() => event.completed());
  });
}
