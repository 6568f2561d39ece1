import type { Arguments } from "./Arguments";
import type { HostContext } from "./HostContext";
import type { HostObject, TypeName } from "./HostObject";
import { HostRefusal } from "./HostRefusal";
import type { Wire } from "./HostType";
import { typeOf, types } from "./types";

/** What watches calls of members: counts those that are not served, and may refuse those that would change something. */
export interface MemberWatch {
  /** A member was asked for that the host does not serve: "Range.getImage". */
  unserved(member: string): void;
  /** Something is about to change; may throw. */
  beforeChange(): void;
  /** A part of an object that is not there was asked for; may throw. */
  nullPart(): void;
}

export function readProperty<K extends TypeName>(object: HostObject<K>, name: string, host: HostContext): Wire {
  return typeOf(object).get?.[name]?.(object.subject, host) ?? null;
}

export function setProperty<K extends TypeName>(
  object: HostObject<K>,
  name: string,
  value: unknown,
  host: HostContext,
  watch: MemberWatch,
): void {
  const set = own(typeOf(object).set, name) ?? notServed(object.type, name, watch);
  watch.beforeChange();
  set(object.subject, value, host);
}

/** The object behind a property; null for a null object. */
export function navigate<K extends TypeName>(
  object: HostObject<K>,
  name: string,
  host: HostContext,
  watch: MemberWatch,
): HostObject | null {
  const nav = own(typeOf(object).nav, name) ?? notServed(object.type, name, watch);
  return nav(object.subject, host);
}

export function callMethod<K extends TypeName>(
  object: HostObject<K>,
  name: string,
  args: Arguments,
  host: HostContext,
  watch: MemberWatch,
): HostObject | Wire | undefined {
  const ask = own(typeOf(object).ask, name);
  if (ask) return ask(object.subject, args, host);
  // Most collections have GetItem as their indexer, some as a method of this name.
  const item = name === "GetItem" ? typeOf(object).item : undefined;
  if (item) return item(object.subject, args, host);
  const act = own(typeOf(object).act, name) ?? notServed(object.type, name, watch);
  watch.beforeChange();
  return act(object.subject, args, host);
}

export function itemOf<K extends TypeName>(
  object: HostObject<K>,
  args: Arguments,
  host: HostContext,
  watch: MemberWatch,
): HostObject {
  const item = typeOf(object).item ?? notServed(object.type, "getItem", watch);
  return item(object.subject, args, host);
}

export function itemsOf<K extends TypeName>(
  object: HostObject<K>,
  host: HostContext,
): readonly HostObject[] | undefined {
  return typeOf(object).items?.(object.subject, host);
}

/** Whether a method of this name changes something in any class: what a batch is for shows before it is run. */
export function changesSomething(method: string): boolean {
  return changingMethods.has(method);
}

const all = Object.values(types);
const asking = new Set(all.flatMap(({ ask }) => Object.keys(ask ?? {})));
const changingMethods = new Set(
  all.flatMap(({ act }) => Object.keys(act ?? {})).filter((method) => !asking.has(method)),
);

/** "Range.getImage", as the client's errors name it. */
export function memberName(type: string, name: string): string {
  return `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function notServed(type: string, name: string, watch: MemberWatch): never {
  const member = memberName(type, name);
  watch.unserved(member);
  throw new HostRefusal("ApiNotFound", `The API you are trying to use could not be found: ${member}.`);
}

function own<Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
