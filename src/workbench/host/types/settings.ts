import { HostObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { HostRefusal, notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";

/** Microsoft's word for the limit of all settings together; failures are reported from half of it (platform.md 1). */
export const SETTINGS_LIMIT_BYTES = 2_000_000;

export const settingCollection: HostType<null> = {
  items: (_, { document }) => [...document.settings.keys()].map((key) => new HostObject("Setting", key)),
  item: (_, args, host) => findSetting(host, args.text(0)) ?? notThere("setting", args.text(0)),
  ask: {
    GetItemOrNullObject: (_, args, host) => findSetting(host, args.text(0)) ?? null,
    GetCount: (_, _args, { document }) => document.settings.size,
  },
  act: {
    Add: (_, args, host) => {
      keepSetting(host, args.text(0), args.raw(1) ?? null);
      return new HostObject("Setting", args.text(0));
    },
  },
};

export const setting: HostType<string> = {
  get: {
    Key: (key) => key,
    // Settings hold JSON, as they came over the wire.
    Value: (key, host) => valueOf(host, key) as Wire,
    _Id: (key) => key,
  },
  set: { Value: (key, value, host) => keepSetting(host, key, value) },
  act: {
    Delete: (key, _args, host) => {
      valueOf(host, key);
      host.document.deleteSetting(key);
      return undefined;
    },
  },
};

/** Keeps a setting; refuses when all settings together would be too large. */
export function keepSetting({ document }: Pick<HostContext, "document">, key: string, value: unknown): void {
  const others = [...document.settings].filter(([other]) => other !== key);
  const size = JSON.stringify([...others, [key, value]]).length;
  if (size > SETTINGS_LIMIT_BYTES)
    throw new HostRefusal("GeneralException", "The settings of the add-in are too large.");
  document.setSetting(key, value);
}

function findSetting({ document }: HostContext, key: string): HostObject | undefined {
  return document.settings.has(key) ? new HostObject("Setting", key) : undefined;
}

function valueOf({ document }: HostContext, key: string): unknown {
  if (!document.settings.has(key)) return notThere("setting", key);
  return document.settings.get(key);
}
