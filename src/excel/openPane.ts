import { ok, refuse, type Result } from "../domain/result";
import { officeError, sentenceOfOffice } from "./officeProblem";
import { inTime } from "./run";

/** Excel looks for this setting in a workbook, and opens the pane that bears the same id in the manifest. */
const SETTING = "Office.AutoShowTaskpaneWithDocument";

/** Whether Excel opens the pane together with this workbook. */
export function opensPane(): Result<boolean> {
  return canOpenPane() ? ok(Office.context.document.settings.get(SETTING) === true) : refuse(CANNOT);
}

/** Lets Excel open the pane together with this workbook from now on, or no longer. Nothing is kept where it is refused. */
export async function letOpenPane(opens: boolean): Promise<Result<void>> {
  if (!canOpenPane()) return refuse(CANNOT);
  const { settings } = Office.context.document;
  let before: unknown = settings.get(SETTING);
  try {
    // Saving writes all settings as they were last loaded here: without this, what was written since would be lost.
    await inTime(refreshed());
    before = settings.get(SETTING);
    put(opens);
    await inTime(saved());
    return ok(undefined);
  } catch (error) {
    put(before === true);
    if (officeError(error).code === "" && !(error instanceof NotSaved)) throw error;
    return refuse(error instanceof NotSaved ? error.message : sentenceOfOffice(error));
  }

  function put(value: boolean): void {
    if (value) settings.set(SETTING, true);
    else settings.remove(SETTING);
  }
}

const CANNOT = "This Excel can't open the pane with a workbook. Open it from the Quartermaster tab.";

const canOpenPane = (): boolean => Office.context.requirements.isSetSupported("AddinCommands", "1.1");

class NotSaved extends Error {}

const refreshed = (): Promise<void> =>
  new Promise((resolve) => {
    // What could not be loaded again is saved as it is known here.
    Office.context.document.settings.refreshAsync(() => {
      resolve();
    });
  });

const saved = (): Promise<void> =>
  new Promise((resolve, reject) => {
    Office.context.document.settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new NotSaved(`Excel did not keep it: ${error.message}`));
    });
  });
