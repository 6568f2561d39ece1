/** What a path or an action is given: values, and the numbers of other paths. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string | null;
  readonly ParentObjectPathId?: number | null;
  readonly ArgumentInfo?: ArgumentInfo | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Top?: number | null;
  readonly Skip?: number | null;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string | null;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
  readonly QueryInfo?: QueryInfo | null;
  readonly ObjectState?: Readonly<Record<string, unknown>> | null;
}

/** A batch of the client: objects by how they are reached, and what is to be done with them, in order. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>> | null;
}

/**
 * The batch that a request's text holds; undefined where it holds none. Only its outline is looked at: the client is Microsoft's own,
 * and a long batch has a hundred thousand parts.
 */
export function readBatch(request: string): Batch | undefined {
  try {
    const read: unknown = JSON.parse(request);
    return isBatch(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isBatch = (value: unknown): value is Batch =>
  isObject(value) &&
  Array.isArray(value.Actions) &&
  value.Actions.every(
    (action) => isObject(action) && [action.Id, action.ActionType, action.ObjectPathId].every(Number.isInteger),
  ) &&
  Object.values(value.ObjectPaths ?? {}).every((path) => isObject(path) && Number.isInteger(path.ObjectPathType));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The client's numbers. */
export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;
