/** The codes with which Excel refuses a call, as `OfficeExtension.Error.code` shows them. */
export type RefusalCode =
  | "AccessDenied"
  | "FilteredRangeConflict"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RangeExceedsLimit";

/** Thrown where Excel would refuse; nothing has been changed by the call that threw it. */
export class DocumentRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = "DocumentRefusal";
  }
}
