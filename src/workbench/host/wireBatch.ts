import { z } from "zod";

const argumentInfoSchema = z.looseObject({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});

const objectPathSchema = z.looseObject({
  ObjectPathType: z.number(),
  Name: z.string().nullish(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfoSchema.nullish(),
});

const queryInfoSchema = z.looseObject({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.number().nullish(),
  Skip: z.number().nullish(),
});

const actionSchema = z.looseObject({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfoSchema.nullish(),
  QueryInfo: queryInfoSchema.nullish(),
  ObjectState: z.record(z.string(), z.unknown()).nullish(),
});

/** A batch of the client: objects by how they are reached, and what is to be done with them, in order. */
export const batchSchema = z.looseObject({
  Actions: z.array(actionSchema),
  ObjectPaths: z.record(z.string(), objectPathSchema).nullish(),
});

export type Batch = z.infer<typeof batchSchema>;
export type Action = z.infer<typeof actionSchema>;
export type ArgumentInfo = z.infer<typeof argumentInfoSchema>;
export type QueryInfo = z.infer<typeof queryInfoSchema>;

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
