/** What a host refuses beyond what the document itself does; the codes are Excel's own. */
export type HostRefusalCode =
  | "ApiNotFound"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidRequest"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

/** Thrown where the host refuses; `code` is what the add-in sees. A fault may use any code. */
export class HostRefusal extends Error {
  constructor(
    readonly code: HostRefusalCode | (string & {}),
    message: string,
  ) {
    super(message);
    this.name = "HostRefusal";
  }
}

/** Refuses with ItemNotFound. */
export function notThere(what: string, key: string | number): never {
  throw new HostRefusal("ItemNotFound", `The requested resource doesn't exist: ${what} "${key}".`);
}
