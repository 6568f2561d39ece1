import { flagOf } from "../Arguments";
import type { HostType } from "../HostType";
import { answersOf } from "../functionAnswers";

/** `context.runtime`: whether events are fired at all. */
export const runtime: HostType<null> = {
  get: { EnableEvents: (_, { events }) => events.enabled },
  set: {
    EnableEvents: (_, value, { events }) => {
      events.enabled = flagOf(value);
    },
  },
};

/** Where the runtime of custom functions says that it is ready, and brings its answers. */
export const customFunctions: HostType<null> = {
  ask: {
    _SetOsfControlContainerReadyForCustomFunctions: (_, _args, { functions }) => {
      functions.ready();
      return undefined;
    },
    SetInvocationArrayResults: (_, args, { functions }) => {
      functions.answer(answersOf(args.raw(0)));
      return undefined;
    },
    SetInvocationResults: (_, args, { functions }) => {
      functions.answer(answersOf(args.raw(0)));
      return undefined;
    },
    _GetEnabledFeatures: () => [],
  },
};

/** `Office.actions`: ready to run the commands of the ribbon. */
export const addinInternalService: HostType<null> = {
  ask: { NotifyActionHandlerReady: () => undefined },
};

/** `Office.addin.showAsTaskpane` and `hide`. */
export const appRuntimeService: HostType<null> = {
  ask: {
    GetAppRuntimeState: (_, _args, { runtime: addin }) => (addin.visible ? "Visible" : "Background"),
    SetAppRuntimeState: (_, args, { runtime: addin }) => {
      addin.visible = args.choice(0, ["Inactive", "Background", "Visible"]) === "Visible";
      return undefined;
    },
  },
};

/** `Office.addin.setStartupBehavior`. */
export const appRuntimePersistenceService: HostType<null> = {
  ask: {
    GetAppRuntimeStartState: (_, _args, { runtime: addin }) => (addin.loadsWithDocument ? "Background" : "Inactive"),
    SetAppRuntimeStartState: (_, args, { runtime: addin }) => {
      addin.loadsWithDocument = args.choice(0, ["Inactive", "Background", "Visible"]) !== "Inactive";
      return undefined;
    },
  },
};

/** `Office.actions` again: the workbench has no shortcuts of its own that would clash. */
export const actionService: HostType<null> = {
  ask: { GetShortcuts: () => ({}), AreShortcutsInUse: () => [] },
};
