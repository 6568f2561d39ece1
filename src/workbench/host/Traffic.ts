import { changesSomething } from "./members";
import { actionTypes, pathTypes } from "./wireBatch";
import type { Batch } from "./wireBatch";

/**
 * What a batch is for. `service` is what the client's library sends on its own account: giving tracked objects back,
 * starting the runtime of custom functions, bringing their answers, the state of the pane.
 */
export type BatchKind = "read" | "write" | "service";

export function kindOf({ Actions, ObjectPaths }: Batch): BatchKind {
  const paths = Object.values(ObjectPaths ?? {});
  if (paths.some(({ ObjectPathType }) => ObjectPathType === pathTypes.newObject)) return "service";
  const methods = Actions.filter(({ ActionType }) => ActionType === actionTypes.method).map(({ Name }) => Name ?? "");
  const writes =
    Actions.some(({ ActionType }) => ActionType === actionTypes.setProperty || ActionType === actionTypes.update) ||
    methods.some(changesSomething) ||
    paths.some(({ ObjectPathType, Name }) => ObjectPathType === pathTypes.method && changesSomething(Name ?? ""));
  if (writes) return "write";
  const isReturn = Actions.some(({ ActionType }) => ActionType === actionTypes.method) && methods.every(isOwnAccount);
  const loads = Actions.some(
    ({ ActionType }) => ActionType === actionTypes.query || ActionType === actionTypes.queryAsJson,
  );
  return isReturn && !loads ? "service" : "read";
}

function isOwnAccount(method: string): boolean {
  return /^_(RemoveReference|RemoveAllReferences|SetOsf)/.test(method);
}

/** Batches and bytes between the add-in and the workbook, for the figures of an action. */
export class Traffic {
  reads = 0;
  writes = 0;
  services = 0;
  /** UTF-8, of reads and writes */
  requestBytes = 0;
  responseBytes = 0;

  /** The round trips that an add-in's own code has asked for. */
  get batches(): number {
    return this.reads + this.writes;
  }

  count(kind: BatchKind, requestBytes: number, responseBytes: number): void {
    if (kind === "service") {
      this.services++;
      return;
    }
    if (kind === "read") this.reads++;
    else this.writes++;
    this.requestBytes += requestBytes;
    this.responseBytes += responseBytes;
  }

  reset(): void {
    this.reads = this.writes = this.services = this.requestBytes = this.responseBytes = 0;
  }
}

/** The length of a text in UTF-8. Counted here because TextEncoder is missing in some places where this runs. */
export function byteLength(text: string): number {
  // Nearly all texts are; a search for what is not is many times faster than to count.
  if (!/[\u0080-\uffff]/.test(text)) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A pair of surrogates, two units, takes four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
