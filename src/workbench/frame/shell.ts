import type { ExcelHost } from "../host/ExcelHost";
import { functionsMetadataSchema } from "../host/FunctionRunner";
import { appContextOf } from "./appContext";
import {
  actionTypes,
  batchCallSchema,
  dispatchIds,
  INTERNAL_ERROR,
  messageTypes,
  methodCallSchema,
  parseFrameMessage,
  responseTypes,
} from "./frameProtocol";
import type { FrameMessage } from "./frameProtocol";
import { refreshedSettings, settingsFromClient } from "./officeSettings";

export interface PaneOptions {
  /** Answers the pane's batches. */
  readonly host: ExcelHost;
  /** The pane's page. Its host name must be that of this page, and both https, or the client trusts nobody. */
  readonly url: string;
  /** The add-in's name, as its manifest gives it. */
  readonly name: string;
  /** Excel's display language; "en-US" when left out. */
  readonly language?: string;
  /** The add-in's functions, as its manifest declares them. */
  readonly functions?: { readonly url: string; readonly namespace: string };
}

export type PaneTheme = "light" | "dark" | "black";

/** Plays the page of Excel on the web around one add-in's pane: loads it into a frame and carries what it says to the host. */
export class PaneShell {
  readonly #options: PaneOptions;
  #language: string;
  #theme: PaneTheme = "light";
  #element: HTMLElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #conversation = "";
  #stopMessages: (() => void) | undefined;
  /** What the client listens to, with the number under which it wants to hear of it. */
  readonly #events = new Map<string, FrameMessage["_correlationId"]>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #commands = new Map<string, () => void>();
  #lastCommand = 0;

  constructor(options: PaneOptions) {
    this.#options = options;
    this.#language = options.language ?? "en-US";
  }

  /** The pane's frame, while it is mounted. */
  get frame(): HTMLIFrameElement | undefined {
    return this.#frame;
  }

  /** Loads the pane into an element. */
  mount(element: HTMLElement): void {
    this.unmount();
    this.#element = element;
    this.#conversation = crypto.randomUUID();
    window.addEventListener("message", this.#receive);
    this.#stopMessages = this.#options.host.onMessage((messages) => {
      this.#fire("richApiMessage", { ArrayData: messages });
    });
    this.#frame = this.#createFrame();
    element.append(this.#frame);
    void this.#declareFunctions();
  }

  /** Takes the pane away, as closing it in Excel does. */
  unmount(): void {
    window.removeEventListener("message", this.#receive);
    this.#stopMessages?.();
    this.#options.host.forgetPane();
    this.#frame?.remove();
    this.#frame = undefined;
    this.#element = undefined;
    this.#events.clear();
    for (const done of this.#commands.values()) done();
    this.#commands.clear();
  }

  /** Loads the pane again: the document stays, everything that the pane had in mind is gone. */
  reload(): void {
    if (this.#element) this.mount(this.#element);
  }

  /**
   * Excel on the web tells its theme through the colour scheme of the frame: the client has no officeTheme there
   * (office-js issue 6134). A pane that follows prefers-color-scheme changes at once.
   */
  setTheme(theme: PaneTheme): void {
    this.#theme = theme;
    if (this.#frame) this.#frame.style.colorScheme = colorSchemes[theme];
  }

  /** Loads the pane again in another language, as Excel would after a restart. */
  setLanguage(language: string): void {
    this.#language = language;
    this.reload();
  }

  /** Presses a button of the ribbon that runs a function; resolves when the function says that it is done. */
  async invokeCommand(functionName: string, controlId: string): Promise<void> {
    await this.#whenRegistered("appCommandInvoked");
    const id = `${controlId}:${++this.#lastCommand}`;
    const completed = new Promise<void>((resolve) => this.#commands.set(id, resolve));
    this.#fire("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: controlId } })]);
    return completed;
  }

  #createFrame(): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    // The client reads who is around it from its window's name, and the same from the address.
    const flags = SHARED_RUNTIME | CUSTOM_FUNCTIONS;
    const hostInfo = ["Excel", "Web", "16.00", this.#language, this.#conversation, "", "disableLogging", flags].join(
      "$",
    );
    frame.name = JSON.stringify({
      baseFrameName: `frame-${this.#conversation}`,
      hostInfo,
      xdmInfo: [this.#conversation, ADDIN_ID, window.location.origin].join("|"),
      serializerVersion: "1",
      flights: "[]",
    });
    const url = new URL(this.#options.url, window.location.href);
    url.searchParams.set("_host_Info", hostInfo);
    const { storageBlocked, savesIgnored } = this.#options.host.faults;
    if (storageBlocked) url.searchParams.set(storageParameter, "blocked");
    // Everything that the pane needs, but neither downloads nor dialogs, of which printing is one.
    if (savesIgnored) frame.sandbox.add("allow-scripts", "allow-same-origin", "allow-forms", "allow-popups");
    frame.src = url.href;
    frame.title = "Add-in";
    frame.style.border = "0";
    frame.style.colorScheme = colorSchemes[this.#theme];
    return frame;
  }

  async #declareFunctions(): Promise<void> {
    const { functions, host } = this.#options;
    if (!functions) return;
    const response = await fetch(functions.url);
    host.declareFunctions(functionsMetadataSchema.parse(await response.json()), functions.namespace);
  }

  readonly #receive = (event: MessageEvent<unknown>): void => {
    const isOurs = event.source === this.#frame?.contentWindow && event.origin === this.#origin;
    const message = isOurs ? parseFrameMessage(event.data) : undefined;
    if (message?._conversationId !== this.#conversation) return;
    switch (message._actionType) {
      case actionTypes.registerEvent:
        this.#events.set(message._actionName, message._correlationId);
        this.#reply(message, { Error: 0 });
        for (const go of this.#waiting.get(message._actionName) ?? []) go();
        this.#waiting.delete(message._actionName);
        return;
      case actionTypes.unregisterEvent:
        this.#events.delete(message._actionName);
        this.#reply(message, { Error: 0 });
        return;
      default:
        void this.#invoke(message);
    }
  };

  async #invoke(message: FrameMessage): Promise<void> {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#reply(
          message,
          appContextOf(this.#options.host, this.#language, { id: ADDIN_ID, name: this.#options.name }),
        );
        return;
      case "executeMethod":
        this.#reply(message, await this.#answer(message._data));
        return;
      default:
        // Notes about focus, size and the like: whatever it is, an answer is due, for the client waits without an end.
        this.#reply(message, null);
    }
  }

  /** An answer is due in any case: settings may be too large, the workbook read-only. */
  async #answer(data: unknown): Promise<object> {
    try {
      return await this.#execute(data);
    } catch (problem) {
      console.error("The workbench could not do what the pane asked for:", problem);
      return { Version: 1, Error: INTERNAL_ERROR };
    }
  }

  async #execute(data: unknown): Promise<object> {
    const call = methodCallSchema.safeParse(data).data;
    const { host } = this.#options;
    switch (call?.DdaMethod.DispatchId) {
      case dispatchIds.executeRichApi: {
        const batch = batchCallSchema.safeParse(call.ArrayData).data;
        if (!batch) return { Version: 1, Error: INTERNAL_ERROR };
        return { Version: 1, Error: 0, Data: [200, [], await host.execute(batch[4], batch[6])] };
      }
      case dispatchIds.saveSettings:
        settingsFromClient(host.document, data);
        return { Version: 1, Error: 0 };
      case dispatchIds.loadSettings:
        return { Version: 1, Error: 0, Properties: { Settings: refreshedSettings(host.document) } };
      case dispatchIds.commandCompleted:
        this.#completeCommand(data);
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: INTERNAL_ERROR };
    }
  }

  #completeCommand(data: unknown): void {
    // Which of its arguments holds the id differs between versions of the client.
    const text = JSON.stringify(data);
    for (const [id, done] of this.#commands) {
      if (!text.includes(JSON.stringify(id))) continue;
      this.#commands.delete(id);
      done();
    }
  }

  #whenRegistered(event: string): Promise<void> {
    if (this.#events.has(event)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(event, [...(this.#waiting.get(event) ?? []), resolve]));
  }

  get #origin(): string {
    return new URL(this.#options.url, window.location.href).origin;
  }

  #reply(message: FrameMessage, data: unknown): void {
    this.#post(message._actionName, message._correlationId, data, responseTypes.reply);
  }

  #fire(event: string, data: unknown): void {
    const correlation = this.#events.get(event);
    if (correlation !== undefined) this.#post(event, correlation, data, responseTypes.event);
  }

  #post(action: string, correlation: FrameMessage["_correlationId"], data: unknown, responseType: number): void {
    const message = {
      _messageType: messageTypes.response,
      _actionName: action,
      _conversationId: this.#conversation,
      _correlationId: correlation,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _origin: window.location.origin,
      _serializerVersion: 1,
    };
    this.#frame?.contentWindow?.postMessage(JSON.stringify(message), this.#origin);
  }
}

/** Asks the workbench's server for a page in which the browser's storage throws. */
const storageParameter = "_storage";

/** The flags of the host information. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

const ADDIN_ID = "workbench-addin";

const colorSchemes: Readonly<Record<PaneTheme, string>> = { light: "light", dark: "dark", black: "dark" };
