import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import type { Wire } from "./HostType";
import { itemsOf, memberName, navigate, readProperty } from "./members";
import type { MemberWatch } from "./members";
import { typeOf } from "./types";
import type { QueryInfo } from "./wireBatch";

/** Answers a `load`: the properties that were asked for, with those of the objects behind them and of a collection's items. */
export function queried(object: HostObject | null, query: QueryInfo, host: HostContext, watch: MemberWatch): Wire {
  if (object === null) return null;
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  const items = itemsOf(object, host);
  if (!items) return propertiesOf(object, wanted, host, watch);
  const first = query.Skip ?? 0;
  const page = items.slice(first, query.Top ? first + query.Top : undefined);
  const own = ownOfCollection(object, wanted, host);
  const isOwn = (path: string): boolean => named(own, path) !== undefined;
  const ofItems = wanted.filter((path) => !isOwn(path)).map((path) => path.replace(/^items\//i, ""));
  return {
    ...own,
    _Items: page.map((item) => {
      // Whoever asks for the count alone gets no more of the items than how to reach them.
      const properties = ofItems.length === 0 && wanted.length > 0 ? {} : propertiesOf(item, ofItems, host, watch);
      // The client reaches an item by its id later on.
      return { ...identity(item, host), ...properties };
    }),
  };
}

/** What tells the client how to reach an object again. */
export function identity(object: HostObject, host: HostContext): Record<string, Wire> {
  const { get } = typeOf(object);
  const key = ["Id", "_Id", "Key", "Index"].find((name) => get && Object.hasOwn(get, name));
  return key === undefined ? {} : { [key]: readProperty(object, key, host) };
}

function propertiesOf(
  object: HostObject,
  wanted: readonly string[],
  host: HostContext,
  watch: MemberWatch,
): Record<string, Wire> {
  const { get = {}, nav = {} } = typeOf(object);
  const answer: Record<string, Wire> = {};
  const deeper = new Map<string, string[]>();
  const names = wanted.length === 0 ? ["*"] : wanted;
  for (const path of names) {
    const [head = "", ...rest] = path.split("/");
    if (head === "*") {
      for (const name of Object.keys(get)) answer[name] ??= readProperty(object, name, host);
      continue;
    }
    const scalar = rest.length === 0 ? named(get, head) : undefined;
    if (scalar !== undefined) {
      answer[scalar] ??= readProperty(object, scalar, host);
      continue;
    }
    const part = named(nav, head);
    if (part === undefined) {
      if (/^(items|\$none|isNull(Object)?)$/i.test(head)) continue;
      // Excel passes over names that it doesn't know, of which Microsoft's samples make use to load nothing; to read is refused by the client.
      watch.unserved(memberName(object.type, head));
      continue;
    }
    deeper.set(part, [...(deeper.get(part) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  for (const [part, paths] of deeper) {
    answer[part] = queried(navigate(object, part, host, watch), { Select: paths }, host, watch);
  }
  return answer;
}

/** A collection's own properties, such as a table's number of rows, beside those of its items. */
function ownOfCollection(object: HostObject, wanted: readonly string[], host: HostContext): Record<string, Wire> {
  const { get = {} } = typeOf(object);
  const names = wanted.flatMap((path) => named(get, path) ?? []);
  return Object.fromEntries(names.map((name) => [name, readProperty(object, name, host)]));
}

/** The member as the client writes it, for a name as the developer typed it. */
function named(members: object, typed: string): string | undefined {
  const name = typed.charAt(0).toUpperCase() + typed.slice(1);
  if (Object.hasOwn(members, name)) return name;
  return Object.keys(members).find((member) => member.toLowerCase() === typed.toLowerCase());
}
