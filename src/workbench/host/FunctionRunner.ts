import { z } from "zod";
import { cellError, CellError } from "../document/cellValue";
import type { CellValue } from "../document/cellValue";
import type { CustomAnswer, CustomCall, CustomFunctions } from "../document/customFunctions";
import type { FunctionAnswer } from "./functionAnswers";
import type { HostMessage } from "./HostMessage";

/** What the client's runtime of custom functions reports to. */
export interface FunctionAnswers {
  ready(): void;
  answer(answers: readonly FunctionAnswer[]): void;
}

const parameterSchema = z.looseObject({ name: z.string(), dimensionality: z.string().optional() });
const functionSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  parameters: z.array(parameterSchema),
  options: z.looseObject({ cancelable: z.boolean().optional(), stream: z.boolean().optional() }).optional(),
});

/** functions.json, as far as Excel needs it to call. */
export const functionsMetadataSchema = z.looseObject({
  allowErrorForDataTypeAny: z.boolean().optional(),
  functions: z.array(functionSchema),
});

export type FunctionsMetadata = z.infer<typeof functionsMetadataSchema>;

interface OpenCall {
  readonly message: HostMessage;
  readonly resolve: (answer: CustomAnswer) => void;
}

/** Calls that go in one message. */
const CALLS_A_MESSAGE = 500;

/** Has the add-in's functions run by the client's own runtime, in the pane's page: batches out, answers in, in any order. */
export class FunctionRunner implements CustomFunctions, FunctionAnswers {
  #metadata: FunctionsMetadata | null = null;
  readonly #functions = new Map<string, z.infer<typeof functionSchema>>();
  readonly #open = new Map<number, OpenCall>();
  #unsent: number[] = [];
  #isReady = false;
  #lastId = 0;

  constructor(private readonly post: (messages: readonly HostMessage[]) => void) {}

  /** What cells may call: "CONTOSO.PRICE". */
  get names(): readonly string[] {
    return [...this.#functions.keys()];
  }

  /** The functions that the add-in declares; `namespace` comes from its manifest. */
  declare(metadata: FunctionsMetadata, namespace: string): void {
    this.#metadata = metadata;
    this.#functions.clear();
    for (const one of metadata.functions) this.#functions.set(`${namespace}.${one.name}`.toUpperCase(), one);
  }

  /** Whether an argument is a range by the function's own word; a single value is asked for once a cell. */
  takesRows(name: string, argument: number): boolean {
    const parameters = this.#functions.get(name)?.parameters ?? [];
    // The last parameter may repeat.
    return parameters[Math.min(argument, parameters.length - 1)]?.dimensionality === "matrix";
  }

  invoke(call: CustomCall): Promise<CustomAnswer> {
    const declared = this.#functions.get(call.name);
    if (!declared) return Promise.resolve(cellError("#NAME?"));
    const takesErrors = this.#metadata?.allowErrorForDataTypeAny === true;
    const broken = takesErrors ? undefined : call.args.flat(2).find((arg) => arg instanceof CellError);
    if (broken instanceof CellError) return Promise.resolve(broken);
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      this.#open.set(id, { message: invocation(id, call, declared, takesErrors), resolve });
      call.signal.addEventListener("abort", () => this.#cancel(id));
      if (this.#unsent.push(id) === 1) queueMicrotask(() => this.#send());
    });
  }

  /** The pane has loaded its functions. A pane that was loaded again is asked again for what it owes. */
  ready(): void {
    this.#isReady = true;
    this.#unsent = [...this.#open.keys()];
    this.#send();
  }

  /** The pane has gone. Its answers may still be owed to the next one. */
  stop(): void {
    this.#isReady = false;
  }

  answer(answers: readonly FunctionAnswer[]): void {
    for (const { invocationId, answer } of answers) {
      this.#open.get(invocationId)?.resolve(answer);
      this.#open.delete(invocationId);
    }
  }

  #send(): void {
    if (!this.#isReady) return;
    const messages = this.#unsent.map((id) => this.#open.get(id)?.message).filter((message) => message !== undefined);
    this.#unsent = [];
    for (let first = 0; first < messages.length; first += CALLS_A_MESSAGE) {
      this.post(messages.slice(first, first + CALLS_A_MESSAGE));
    }
  }

  #cancel(id: number): void {
    if (!this.#open.delete(id)) return;
    if (this.#unsent.includes(id)) this.#unsent = this.#unsent.filter((other) => other !== id);
    else this.post([[functionsCategory, cancelled, "", JSON.stringify({ invocationId: id }), 0, false]]);
  }
}

/** The runtime's message types. */
const functionsCategory = 1;
const invoked = 1000;
const cancelled = 1001;

function invocation(
  id: number,
  call: CustomCall,
  declared: z.infer<typeof functionSchema>,
  takesErrors: boolean,
): HostMessage {
  const { cancelable = false, stream = false } = declared.options ?? {};
  const flags = (cancelable ? 1 : 0) | (stream ? 2 : 0) | (takesErrors ? 4 : 0);
  const last = declared.parameters.at(-1);
  const args = call.args.map((arg, at) =>
    argumentFor(arg, (declared.parameters[at] ?? last)?.dimensionality === "matrix"),
  );
  const leftOut = Array.from({ length: Math.max(0, declared.parameters.length - args.length) }, () => null);
  const body = [id, declared.id, [...args, ...leftOut], call.address, flags, call.argumentAddresses];
  return [functionsCategory, invoked, "", JSON.stringify(body), 0, false];
}

/** Excel hands a single value to a parameter that takes a range as one row of one. A left-out argument stays null. */
function argumentFor(arg: CustomCall["args"][number], isMatrix: boolean): unknown {
  if (isRows(arg)) {
    // Empty cells of a range arrive as 0 (office-js issue 1951).
    if (isMatrix) return arg.map((row) => row.map((cell) => (cell === null ? 0 : onWire(cell))));
    return onWire(arg[0]?.[0] ?? null);
  }
  if (arg === null) return null;
  return isMatrix ? [[onWire(arg)]] : onWire(arg);
}

function isRows(arg: CustomCall["args"][number]): arg is readonly (readonly CellValue[])[] {
  return Array.isArray(arg);
}

function onWire(value: CellValue): unknown {
  return value instanceof CellError ? { type: "CustomFunctionError", code: value.code } : value;
}
