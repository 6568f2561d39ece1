import { z } from "zod";

/** The numbers of the protocol between Office's client in a frame and the page around it. */
export const messageTypes = { request: 0, response: 1 } as const;
export const actionTypes = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const responseTypes = { reply: 0, event: 1 } as const;
export const dispatchIds = { loadSettings: 75, saveSettings: 76, executeRichApi: 93, commandCompleted: 94 } as const;

/** Office's number for what it cannot do. */
export const INTERNAL_ERROR = 5001;

export const frameMessageSchema = z.looseObject({
  _messageType: z.literal(messageTypes.request),
  _actionType: z.number(),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.union([z.number(), z.string()]),
  _data: z.unknown(),
});

export type FrameMessage = z.infer<typeof frameMessageSchema>;

/** A call of a method of Office: which one, and its arguments in the client's order. */
export const methodCallSchema = z.looseObject({
  DdaMethod: z.looseObject({ DispatchId: z.number() }),
  ArrayData: z.array(z.unknown()).optional(),
});

/** The arguments of a batch: the body is the fifth, the flags the seventh. */
export const batchCallSchema = z.tuple(
  [z.unknown(), z.unknown(), z.unknown(), z.unknown(), z.string(), z.unknown(), z.number()],
  z.unknown(),
);

export function parseFrameMessage(text: unknown): FrameMessage | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return frameMessageSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
