import { officeWorkbook } from "../excel/officeWorkbook";
import { createSession } from "../session/createSession";
import { UNNAMED, type Session } from "../session/session";
import { UsedNumbers } from "../tables/usedNumbers";
import { tablesOf, undoChecksOf, type Feature } from "../ui/feature";
import { Contents } from "../workbook/contents";
import { Frozen } from "../workbook/freeze/frozenTable";
import { Log } from "../workbook/log/log";
import { browserStorage } from "./browserStorage";

/** Puts the product together: the duties, the workbook that Excel has open, the machine's clock, and what this browser keeps. */
export function composeSession(
  features: Promise<readonly Feature[]>,
  openStorage: () => Pick<Storage, "getItem" | "setItem">,
  storagePrefix: string,
  later?: (task: () => void, ms: number) => void,
): Session {
  const known = features.then((loaded) => [Contents, Log, Frozen, UsedNumbers, ...tablesOf(loaded)]);
  const undoChecks = features.then(undoChecksOf);
  // Where they can't be loaded, whoever asks for them is told.
  for (const declared of [known, undoChecks]) declared.catch(() => undefined);
  const storage = browserStorage(openStorage, `${storagePrefix}quartermaster.`);
  return createSession({
    workbook: officeWorkbook(known),
    known,
    undoChecks,
    clock: () => new Date(),
    newId: () => crypto.randomUUID().slice(0, 8),
    ...(later && { later }),
    user: {
      get: () => storage.get("user") ?? UNNAMED,
      set: (name) => {
        storage.set("user", name);
      },
    },
  });
}
