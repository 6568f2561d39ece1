import type { DocumentEvent } from "../document/documentEvent";
import type { WorkbookDocument } from "../document/WorkbookDocument";
import { bindingsOf } from "../document/bindings";
import { bindingEvents } from "./bindingEvents";
import { eventsOf } from "./eventsOf";
import { Faults } from "./Faults";
import { FunctionRunner } from "./FunctionRunner";
import type { FunctionsMetadata } from "./FunctionRunner";
import type { HostContext } from "./HostContext";
import { EVENT_CATEGORY, HostEvents } from "./HostEvents";
import type { HostMessage } from "./HostMessage";
import { HostRefusal } from "./HostRefusal";
import { References } from "./References";
import { runBatch } from "./runBatch";
import type { BatchAnswer } from "./runBatch";
import { Runtime } from "./Runtime";
import { byteLength, kindOf, Traffic } from "./Traffic";
import { actionTypes, readBatch, type Batch } from "./wireBatch";

/** 5 MB, in each direction (platform.md 1). */
export const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

/** The client's number for the event that the pane is shown or hidden. */
const visibilityChanged = 65_539;

/** The flag of a request that may wait until a cell is no longer edited. */
const DELAY_FOR_CELL_EDIT = 64;

// Kept from before a test may put its own clock in.
const later = globalThis.setTimeout.bind(globalThis);

/** Plays Excel's part for one add-in: does the batches of Microsoft's client on a document, and sends it events. */
export class ExcelHost {
  readonly faults: Faults;
  readonly traffic = new Traffic();
  readonly runtime = new Runtime();
  /** The members that were asked for and are not served, with how often. */
  readonly unserved = new Map<string, number>();
  /** Errors of the host itself: an add-in sees GeneralException. */
  readonly defects: unknown[] = [];
  readonly #references = new References();
  readonly #events = new HostEvents();
  readonly #functions: FunctionRunner;
  readonly #listeners = new Set<(messages: readonly HostMessage[]) => void>();
  readonly #stopListening: () => void;
  #queue: HostMessage[] = [];

  constructor(readonly document: WorkbookDocument) {
    this.faults = new Faults(document);
    this.#functions = new FunctionRunner((messages) => this.#send(messages));
    this.#stopListening = document.onChange((events) => this.#hear(events));
    this.runtime.onVisible((visible) => {
      const args = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
      // `Office.addin.onVisibilityModeChanged` listens without being registered.
      this.#send([[EVENT_CATEGORY, visibilityChanged, "", args, 0, false]]);
    });
  }

  /** Does one batch, the JSON text of the client's request, and resolves with the JSON text of the answer. Does not reject. */
  async execute(request: string, flags = 0): Promise<string> {
    const requestBytes = byteLength(request);
    const batch = readBatch(request);
    if (!batch) return answerText(refused("InvalidRequest", "The request has a wrong shape."));
    const kind = kindOf(batch);
    let text: string;
    if (kind === "service") {
      text = answerText(this.#run(batch, kind), marksIn(batch));
    } else {
      try {
        await this.faults.admit((flags & DELAY_FOR_CELL_EDIT) !== 0);
        if (requestBytes > PAYLOAD_LIMIT_BYTES) throw new HostRefusal("RequestPayloadSizeLimitExceeded", tooLarge);
        this.faults.beforeBatch(kind);
        text = answerText(this.#run(batch, kind), marksIn(batch));
        if (byteLength(text) > PAYLOAD_LIMIT_BYTES) throw new HostRefusal("ResponsePayloadSizeLimitExceeded", tooLarge);
      } catch (problem) {
        if (!(problem instanceof HostRefusal)) throw problem;
        text = answerText(refused(problem.code, problem.message));
      }
    }
    this.traffic.count(kind, requestBytes, byteLength(text));
    await this.faults.answerTo(batch.Actions.length);
    return text;
  }

  /** Calls the listener with messages for the client: events, calls of custom functions. Gives the function that ends this. */
  onMessage(listener: (messages: readonly HostMessage[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes the add-in's functions known to cells; they wait as #BUSY! until the pane has loaded them. */
  declareFunctions(metadata: FunctionsMetadata, namespace: string): void {
    this.#functions.declare(metadata, namespace);
    this.document.setCustomFunctions(this.#functions);
  }

  /** The pane's page has gone, to be loaded again or for good: its handlers and objects with it. */
  forgetPane(): void {
    this.#events.forgetAll();
    this.#references.removeAll();
    this.#functions.stop();
    this.#queue = [];
  }

  /** Ends the host's part in the document. */
  close(): void {
    this.forgetPane();
    this.#stopListening();
    this.#listeners.clear();
    this.document.setCustomFunctions(null);
  }

  #run(batch: Batch, kind: "read" | "write" | "service"): BatchAnswer {
    const watch = {
      unserved: (member: string) => this.unserved.set(member, (this.unserved.get(member) ?? 0) + 1),
      beforeChange: () => {
        if (kind === "write") this.faults.beforeChange();
      },
      nullPart: () => {
        if (this.faults.nullPartsRefused)
          throw new HostRefusal("InvalidObjectPath", "The object path is not working for what you're trying to do.");
      },
    };
    const perform = (): BatchAnswer => runBatch(batch, this.#context, watch);
    // In a read-only workbook every change is refused by itself, so that what is read beside it is still answered.
    const answer = kind === "write" && !this.document.readOnly ? this.document.run("addin", perform) : perform();
    if (answer.defect !== undefined) {
      this.defects.push(answer.defect);
      console.error("The workbench host failed:", answer.defect);
    }
    return answer;
  }

  get #context(): HostContext {
    return {
      document: this.document,
      references: this.#references,
      events: this.#events,
      functions: this.#functions,
      runtime: this.runtime,
    };
  }

  #hear(events: readonly DocumentEvent[]): void {
    for (const event of events) this.#followShift(event);
    const ofBindings =
      bindingsOf(this.document).length > 0 ? events.flatMap((event) => bindingEvents(event, this.document)) : [];
    const others = this.#events.anyRegistered ? events.flatMap((event) => eventsOf(event, this.document)) : [];
    this.#send(this.#events.messagesFor([...others, ...ofBindings]));
  }

  /** Whole rows and columns that others insert or delete move the add-in's ranges; its own batches have done so themselves. */
  #followShift(event: DocumentEvent): void {
    if (event.type !== "cellsChanged" || event.source === "addin") return;
    const shift = shifts[event.kind];
    if (shift) this.#references.shift(event.sheetId, event.area, shift);
  }

  /** Messages go after the answer to the batch that caused them. */
  #send(messages: readonly HostMessage[]): void {
    if (messages.length === 0) return;
    this.#queue.push(...messages);
    if (this.#queue.length > messages.length) return;
    later(() => {
      const queue = this.#queue;
      this.#queue = [];
      if (queue.length > 0) for (const listener of [...this.#listeners]) listener(queue);
    }, 0);
  }
}

const shifts: Readonly<Record<string, "Down" | "Up" | "Right" | "Left">> = {
  RowInserted: "Down",
  RowDeleted: "Up",
  ColumnInserted: "Right",
  ColumnDeleted: "Left",
};

const tooLarge = "The payload size has exceeded the limit. Please refer to the documentation for more details.";

function refused(code: string, message: string): BatchAnswer {
  const error = { Code: code, Message: message, Location: "", HttpStatusCode: 400, ActionIndex: 0 };
  return { results: [], error };
}

const marksIn = ({ Actions }: Batch): number[] =>
  Actions.filter(({ ActionType }) => ActionType === actionTypes.trace).map(({ Id }) => Id);

/** The marks that were passed are told by themselves: the client registers some handlers only behind theirs. */
function answerText({ results, error }: BatchAnswer, marks: readonly number[] = []): string {
  const passed = marks.filter((id) => results.some(({ ActionId }) => ActionId === id));
  const TraceIds = passed.length > 0 ? passed : undefined;
  return JSON.stringify(
    error ? { Error: error, ProcessedResults: { Results: results, TraceIds } } : { Results: results, TraceIds },
  );
}
