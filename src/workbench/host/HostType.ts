import type { Arguments } from "./Arguments";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";

/** What travels in an answer. */
export type Wire = string | number | boolean | null | readonly Wire[] | { readonly [key: string]: Wire };

type Members<Member> = Readonly<Record<string, Member>>;

/**
 * What the host serves of one class of the client, by the names on the wire. Whatever is not in here is refused.
 * `S` is what an object of the class stands for.
 */
export interface HostType<S> {
  readonly get?: Members<(subject: S, host: HostContext) => Wire>;
  readonly set?: Members<(subject: S, value: unknown, host: HostContext) => void>;
  /** Properties that are objects; null is a null object. */
  readonly nav?: Members<(subject: S, host: HostContext) => HostObject | null>;
  /** Methods that leave the workbook as it is. */
  readonly ask?: Members<(subject: S, args: Arguments, host: HostContext) => HostObject | Wire | undefined>;
  /** Methods that change it. */
  readonly act?: Members<(subject: S, args: Arguments, host: HostContext) => HostObject | Wire | undefined>;
  /** A collection's items. */
  readonly items?: (subject: S, host: HostContext) => readonly HostObject[];
  /** A collection's indexer. */
  readonly item?: (subject: S, args: Arguments, host: HostContext) => HostObject;
}
