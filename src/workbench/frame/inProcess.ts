import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import vm from "node:vm";
import { WorkbookDocument } from "../document/WorkbookDocument";
import { ExcelHost } from "../host/ExcelHost";
import type { HostMessage } from "../host/HostMessage";
import { settingsInProcess } from "./officeSettings";
import { isSetSupported } from "../host/requirementSets";

/** The globals of an add-in's page, from Microsoft's own client. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** A workbook that is open in our host, with a client of its own beside it. */
export interface OpenExcel extends Client {
  readonly host: ExcelHost;
  readonly document: WorkbookDocument;
  /** Makes Excel, Office, OfficeExtension and CustomFunctions globals, as on an add-in's page; gives the function that undoes it. */
  readonly install: () => () => void;
  readonly close: () => void;
}

/** In what the client hears from the host: where several clients share one process, each in its own context. */
export type Within = (work: () => void) => void;

/**
 * Opens a document (a new one when left out) for an add-in that runs in this process, as every jest test may do for itself.
 * `Office.onReady` answers at once; there is no ribbon and no theme.
 */
export function openExcel(document = new WorkbookDocument(), within: Within = (work) => work()): OpenExcel {
  const host = new ExcelHost(document);
  const bridge = createBridge(host, within);
  const client = loadClient(bridge, document);
  const restores: (() => void)[] = [];
  return {
    ...client,
    host,
    document,
    install: () => {
      const restore = installGlobals(client);
      restores.push(restore);
      return restore;
    },
    close: () => {
      for (const restore of restores.reverse()) restore();
      bridge.onMessageFromHost = () => undefined;
      host.close();
    },
  };
}

/** The undocumented way in which native hosts speak to the client: it looks for this object while it loads. */
interface NativeBridge {
  onMessageFromHost: (text: string) => void;
  sendMessageToHost: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

function createBridge(host: ExcelHost, within: Within): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      // The client's own messages have this shape.
      const request = JSON.parse(text) as BridgeRequest;
      if (request.type !== bridgeTypes.request) return;
      const { body } = request.message;
      const batch = typeof body === "string" ? body : JSON.stringify(body);
      void host.execute(batch, request.flags).then((answer) => {
        const message = { statusCode: 200, headers: {}, body: answer };
        within(() => {
          bridge.onMessageFromHost(JSON.stringify({ id: request.id, type: bridgeTypes.response, flags: 0, message }));
        });
      });
    },
  };
  host.onMessage((entries: readonly HostMessage[]) => {
    within(() => {
      bridge.onMessageFromHost(JSON.stringify({ type: bridgeTypes.event, message: { entries } }));
    });
  });
  return bridge;
}

const bridgeTypes = { request: 1, response: 2, event: 3 } as const;

let compiled: vm.Script | undefined;

/** Compiled once a process; each workbook runs it in a context of its own. */
function clientScript(): vm.Script {
  if (!compiled) {
    const file = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
    compiled = new vm.Script(readFileSync(file, "utf8"), { filename: file });
  }
  return compiled;
}

function loadClient(bridge: NativeBridge, document: WorkbookDocument): Client {
  const page = createPage(document);
  page._richApiNativeBridge = bridge;
  const context = vm.createContext(page);
  // What office.js does before it loads the script for Excel.
  vm.runInContext(
    "window.Type.registerNamespace = (name) => { window[name] = window[name] || {}; }; Function.prototype.registerClass = () => {};",
    context,
  );
  clientScript().runInContext(context);
  // The client declares these as globals of its page.
  const client = vm.runInContext("({ Excel, Office, OfficeExtension, CustomFunctions })", context) as Client;
  const mappings = page.CustomFunctionMappings as Record<string, unknown>;
  // office.js, which is not loaded here, has this function; the script for Excel finds what it was given in the mappings.
  client.CustomFunctions.associate = (...args: unknown[]) => {
    const [id, compute] = args;
    if (typeof id === "string") mappings[id] = compute;
    else Object.assign(mappings, id);
  };
  return client;
}

const HOLDING_BACK_MS = 500;

/** The least of a page that the client's script needs to be evaluated. */
function createPage(workbook: WorkbookDocument): Record<string, unknown> {
  const { OSF, webExtension } = createOffice(workbook);
  const { setTimeout: begin } = globalThis;
  const page: Record<string, unknown> = {
    ...{ console, clearTimeout, setInterval, clearInterval, Promise, performance, URL },
    // The client holds back what functions answer for 50 ms, and for 500 around a batch: nobody looks on here.
    setTimeout: (task: () => void, ms: number) => begin(task, ms <= HOLDING_BACK_MS ? 0 : ms),
    // Errors and arrays of the client are those of the tests, so that instanceof and toEqual see no difference.
    ...{ Error, TypeError, RangeError, Array, Object, Date, Map, Set, JSON },
    ...{ OSF, Office: webExtension, Microsoft: { Office: { WebExtension: webExtension } }, Type: Function },
    navigator: { userAgent: "node" },
    location: { hash: "", search: "", href: "https://localhost/", origin: "https://localhost", protocol: "https:" },
    addEventListener: () => undefined,
    name: "",
    CustomFunctionMappings: {},
    external: {},
    document: {
      readyState: "complete",
      domain: "localhost",
      addEventListener: () => undefined,
      createElement: () => ({ setAttribute: () => undefined }),
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
    },
  };
  return Object.assign(page, { window: page, self: page, globalThis: page });
}

/** What office.js makes before it loads the script for Excel. */
function createOffice(workbook: WorkbookDocument): { OSF: object; webExtension: object } {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const requirements = { isSetSupported };
  const document = { settings: settingsInProcess(workbook) };
  const context = { ...info, document, requirements, displayLanguage: "en-US", contentLanguage: "en-US" };
  const webExtension = {
    context,
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    onReady: (ready?: (given: typeof info) => unknown) => Promise.resolve(ready?.(info)).then(() => info),
    // Never, for what waits for it belongs to a browser's page.
    onReadyInternal: () => new Promise(() => undefined),
  };
  const OSF = {
    _OfficeAppFactory: {
      // A shared runtime (1) with custom functions (2).
      getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", flags: 3 }),
      getWindowName: () => "",
      getContext: () => context,
    },
    ConstantNames: {},
    HostInfoFlags: {},
  };
  return { OSF, webExtension };
}

const globalNames = [
  "Excel",
  "Office",
  "OfficeExtension",
  "CustomFunctions",
] as const satisfies readonly (keyof Client)[];

function installGlobals(client: Client): () => void {
  return defineGlobals((name) => ({ value: client[name], configurable: true, writable: true }));
}

/** Defines what an add-in's page finds as globals; gives the function that undoes it. */
export function defineGlobals(describe: (name: keyof Client) => PropertyDescriptor): () => void {
  const before = globalNames.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of globalNames) Object.defineProperty(globalThis, name, describe(name));
  return () => {
    for (const [at, name] of globalNames.entries()) {
      const descriptor = before[at];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
