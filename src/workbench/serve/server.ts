import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { ServerResponse } from "node:http";
import path from "node:path";
import type { Certificate } from "./certificate";

export interface Serving {
  /** https://localhost and the port. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Port 0 asks for any free port; otherwise the first free one from `port` on is taken. */
export async function serve(folder: string, certificate: Certificate, port: number): Promise<Serving> {
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (request, response) => {
    if (isOwnName(request.headers.host)) void answer(folder, request.method ?? "GET", request.url ?? "/", response);
    else refuse(response, MISDIRECTED);
  });
  const taken = await listen(server, port);
  return {
    origin: `https://localhost:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

const lastPort = 65_535;

/** A page elsewhere can let its own name resolve to this machine; only requests for this machine's names are answered. */
const isOwnName = (host = ""): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
const MISDIRECTED = 421;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const tryNext = (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port >= lastPort) {
        reject(error);
        return;
      }
      resolve(listen(server, port + 1));
    };
    server.once("error", tryNext);
    server.listen(port, "localhost", () => {
      server.off("error", tryNext);
      const address = server.address();
      // A TCP server's address is an object; a string would be a pipe's.
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

const officeClient = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

async function answer(folder: string, method: string, url: string, response: ServerResponse): Promise<void> {
  if (method !== "GET" && method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  const file = fileFor(folder, url);
  if (!file) {
    refuse(response, 400);
    return;
  }
  try {
    const { size } = await stat(file).then((found) => (found.isFile() ? found : Promise.reject(new Error("a folder"))));
    const extension = path.extname(file).toLowerCase();
    response.setHeader("Content-Type", contentTypes[extension] ?? "application/octet-stream");
    if (extension === ".html" && asksForBlockedStorage(url)) {
      response.end((await readFile(file, "utf8")).replace("<head>", `<head>${storageThrows}`));
      return;
    }
    response.setHeader("Content-Length", size);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Excel on the web fetches functions.json from its own origin; everything here is public and local.
    response.setHeader("Access-Control-Allow-Origin", "*");
    // Excel refuses icons whose server sends Cache-Control; all else is read again after each build.
    if (extension !== ".png") response.setHeader("Cache-Control", "no-cache");
    if (method === "HEAD") return void response.end();
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  } catch {
    refuse(response, 404);
  }
}

/** The fault `storageBlocked` of the pane's frame. */
const asksForBlockedStorage = (url: string): boolean =>
  new URL(url, "https://localhost").searchParams.get("_storage") === "blocked";

/** As browsers do where the storage of pages within other pages is blocked. Stands before any content policy of the page. */
const storageThrows = `<script>
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("Access is denied for this document.", "SecurityError"); } });
</script>`;

/** The file that an address stands for; undefined where the address leads out of the folders that are served. */
function fileFor(folder: string, url: string): string | undefined {
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url, "https://localhost").pathname);
  } catch {
    return undefined;
  }
  if (pathname.includes("\0")) return undefined;
  const client = /^\/office-js\/(.+)$/.exec(pathname)?.[1];
  // The client asks for AgaveErrorUX and the like; its package keeps lower-case names.
  if (client !== undefined) return inside(officeClient, client.toLowerCase());
  return inside(folder, pathname === "/" ? "workbench.html" : pathname.slice(1));
}

function inside(folder: string, relative: string): string | undefined {
  const file = path.resolve(folder, relative);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain" }).end(String(status));
}
