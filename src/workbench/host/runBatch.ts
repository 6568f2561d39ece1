import { DocumentRefusal } from "../document/DocumentRefusal";
import { Arguments } from "./Arguments";
import type { HostContext } from "./HostContext";
import { HostObject } from "./HostObject";
import { HostRefusal } from "./HostRefusal";
import type { Wire } from "./HostType";
import { callMethod, itemOf, memberName, navigate, setProperty } from "./members";
import type { MemberWatch } from "./members";
import { identity, queried } from "./query";
import { topLevelServices, typeOf } from "./types";
import { actionTypes, pathTypes } from "./wireBatch";
import type { Action, ArgumentInfo, Batch } from "./wireBatch";

interface Result {
  readonly ActionId: number;
  readonly Value: Wire;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface BatchAnswer {
  readonly results: readonly Result[];
  /** Why the batch ended early; what was done before it stays done, as in Excel. */
  readonly error?: BatchError;
  /** What no rule of the host foresaw. */
  readonly defect?: unknown;
}

/** Does what a batch says, action by action, up to the first that is refused. */
export function runBatch(batch: Batch, host: HostContext, watch: MemberWatch): BatchAnswer {
  const run = new BatchRun(batch, host, watch);
  const results: Result[] = [];
  try {
    for (const [index, action] of batch.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: run.perform(action) });
      } catch (problem) {
        const error = errorOf(problem, run.locationOf(action), index);
        return isRefusal(problem) ? { results, error } : { results, error, defect: problem };
      }
    }
    return { results };
  } finally {
    host.references.endBatch();
  }
}

class BatchRun {
  readonly #objects = new Map<number, HostObject | null>();
  /** The paths that the client wants to be able to name later, with the ids under which they are kept. */
  readonly #tracked = new Map<number, string | null>();

  constructor(
    private readonly batch: Batch,
    private readonly host: HostContext,
    private readonly watch: MemberWatch,
  ) {
    for (const { ActionType, Name, ObjectPathId } of batch.Actions) {
      if (ActionType === actionTypes.method && Name === "_KeepReference") this.#tracked.set(ObjectPathId, null);
    }
  }

  perform(action: Action): Wire {
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.#instantiate(action.ObjectPathId);
      case actionTypes.query:
      case actionTypes.queryAsJson:
        return queried(this.#object(action.ObjectPathId), action.QueryInfo ?? {}, this.host, this.watch);
      case actionTypes.method: {
        const object = this.#object(action.ObjectPathId);
        if (object === null) return null;
        const value = callMethod(object, name, this.#arguments(action.ArgumentInfo), this.host, this.watch) ?? null;
        return value instanceof HostObject ? identity(value, this.host) : value;
      }
      case actionTypes.setProperty: {
        const object = this.#object(action.ObjectPathId);
        const [value] = this.#argumentValues(action.ArgumentInfo);
        if (object) setProperty(object, name, value, this.host, this.watch);
        return null;
      }
      case actionTypes.update:
        this.#update(this.#object(action.ObjectPathId), action.ObjectState ?? {});
        return null;
      case actionTypes.trace:
      case actionTypes.ensureUnchanged:
        return null;
      default:
        throw new HostRefusal("InvalidRequest", `Action type ${action.ActionType} is not known.`);
    }
  }

  /** "Worksheet.getRange": what was asked for, in the client's words. */
  locationOf({ Name, ObjectPathId, ActionType }: Action): string {
    const path = this.batch.ObjectPaths?.[String(ObjectPathId)];
    const isMember = ActionType === actionTypes.method || ActionType === actionTypes.setProperty;
    const owner = this.#objects.get(isMember ? ObjectPathId : (path?.ParentObjectPathId ?? -1));
    const name = (isMember ? Name : path?.Name) ?? "";
    return memberName(owner?.type ?? "Object", name === "" ? "getItem" : name);
  }

  #instantiate(pathId: number): Wire {
    const object = this.#object(pathId);
    if (object === null) return null;
    const reference = this.#referenceOf(pathId, object);
    return { ...identity(object, this.host), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  #referenceOf(pathId: number, object: HostObject): string | undefined {
    const kept = this.#tracked.get(pathId);
    if (kept === undefined || typeOf(object).ask?._KeepReference === undefined) return undefined;
    if (kept !== null) return kept;
    const reference = this.host.references.keep(object);
    this.#tracked.set(pathId, reference);
    return reference;
  }

  #update(object: HostObject | null, state: Readonly<Record<string, unknown>>): void {
    if (!object) return;
    for (const [typed, value] of Object.entries(state)) {
      const name = typed.charAt(0).toUpperCase() + typed.slice(1);
      const isPart = typeOf(object).nav?.[name] !== undefined && typeof value === "object" && value !== null;
      // An object for a part of the object sets that part's properties.
      if (isPart) this.#update(navigate(object, name, this.host, this.watch), { ...value });
      else setProperty(object, name, value, this.host, this.watch);
    }
  }

  #object(pathId: number): HostObject | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const object = this.#resolve(pathId);
    this.#objects.set(pathId, object);
    if (object) this.host.references.note(object);
    return object;
  }

  #resolve(pathId: number): HostObject | null {
    const path = this.batch.ObjectPaths?.[String(pathId)];
    if (!path) throw new HostRefusal("InvalidRequest", `Object ${pathId} is not described.`);
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return new HostObject("Workbook", null);
      case pathTypes.newObject: {
        const type = topLevelServices[name];
        if (type) return new HostObject(type, null);
        this.watch.unserved(name);
        throw new HostRefusal("ApiNotFound", `The API you are trying to use could not be found: ${name}.`);
      }
      case pathTypes.reference:
        return this.host.references.take(name);
      case pathTypes.nullObject:
        return null;
      default:
        return this.#resolveMember(path.ObjectPathType, name, path.ParentObjectPathId ?? -1, path.ArgumentInfo);
    }
  }

  #resolveMember(
    type: number,
    name: string,
    parentId: number,
    argumentInfo: ArgumentInfo | null | undefined,
  ): HostObject | null {
    const parent = this.#object(parentId);
    if (parent === null) {
      if (type === pathTypes.property) this.watch.nullPart();
      return null;
    }
    switch (type) {
      case pathTypes.method: {
        const value = callMethod(parent, name, this.#arguments(argumentInfo), this.host, this.watch);
        return value instanceof HostObject ? value : null;
      }
      case pathTypes.property:
        return navigate(parent, name, this.host, this.watch);
      case pathTypes.indexer:
        return itemOf(parent, this.#arguments(argumentInfo), this.host, this.watch);
      default:
        throw new HostRefusal("InvalidRequest", `Path type ${type} is not known.`);
    }
  }

  #arguments(info: ArgumentInfo | null | undefined): Arguments {
    return new Arguments(this.#argumentValues(info));
  }

  /** Objects among the arguments come as the numbers of their paths, beside the values. */
  #argumentValues(info: ArgumentInfo | null | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    return values.map((value, at) => this.#withObjects(value, paths?.[at]));
  }

  #withObjects(value: unknown, path: unknown): unknown {
    if (Array.isArray(path) && Array.isArray(value)) return value.map((one, at) => this.#withObjects(one, path[at]));
    if (typeof path === "number" && path !== 0) return this.#object(path);
    return this.#withinBag(value);
  }

  /** Within properties by name, an object is the number of its path. */
  #withinBag(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const path = Object.entries(value).find(([name]) => name === "_ObjectPathId")?.[1] as unknown;
    if (typeof path === "number") return this.#object(path);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#withinBag(one)]));
  }
}

function isRefusal(problem: unknown): problem is HostRefusal | DocumentRefusal {
  return problem instanceof HostRefusal || problem instanceof DocumentRefusal;
}

function errorOf(problem: unknown, location: string, index: number): BatchError {
  const code = isRefusal(problem) ? problem.code : "GeneralException";
  const message =
    problem instanceof Error ? problem.message : "There was an internal error while processing the request.";
  return {
    Code: code,
    Message: message,
    Location: location,
    HttpStatusCode: statusCodes[code] ?? (isRefusal(problem) ? 400 : 500),
    ActionIndex: index,
  };
}

const statusCodes: Readonly<Record<string, number>> = { AccessDenied: 403, ItemNotFound: 404, ApiNotFound: 501 };
