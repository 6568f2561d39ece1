import { AsyncLocalStorage } from "node:async_hooks";
import type { Author } from "../document/coauthoring/TwoCopies";
import { TwoCopies } from "../document/coauthoring/TwoCopies";
import { WorkbookDocument } from "../document/WorkbookDocument";
import { defineGlobals, openExcel } from "./inProcess";
import type { OpenExcel } from "./inProcess";

/** Two people with one workbook, each with a copy and a client of his own, in this process. */
export interface TwoOpenCopies extends Readonly<Record<Author, OpenExcel>> {
  /** Does something on one person's computer: there, and in whatever it starts, Excel and Office are that person's. */
  as<T>(author: Author, work: () => T): T;
  /** Both copies become the same; gives what was not kept of each person's work. */
  exchange(arrivedFirst?: Author): Readonly<Record<Author, readonly string[]>>;
  /** The second becomes what the first is, as if it had just been opened. */
  reopen(): void;
  close(): void;
}

/** Opens two copies of a document (of a new one when left out), and makes Excel and Office globals of whoever acts. */
export function openTwoCopies(start = new WorkbookDocument()): TwoOpenCopies {
  const acting = new AsyncLocalStorage<Author>();
  const copies = new TwoCopies(start);
  const open = (author: Author): OpenExcel =>
    openExcel(copies[author], (work) => {
      acting.run(author, work);
    });
  const clients = { first: open("first"), second: open("second") };
  const restore = defineGlobals((name) => ({
    get: () => {
      const author = acting.getStore();
      return author && clients[author][name];
    },
    configurable: true,
  }));
  return {
    ...clients,
    as: (author, work) => acting.run(author, work),
    exchange: (arrivedFirst) => copies.exchange(arrivedFirst),
    reopen: () => {
      copies.reopen();
    },
    close: () => {
      restore();
      clients.first.close();
      clients.second.close();
    },
  };
}
