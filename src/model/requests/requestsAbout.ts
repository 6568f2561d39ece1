import { sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Requests, type Request } from "./tables";

/** The requests that came from a record, or from one of its lines, the newest first. */
export const requestsAbout = (tables: TableSet, key: string): readonly Request[] =>
  tables
    .rows(Requests)
    .filter(({ about }) => sameKey(about, key) || sameKey(about?.split(" / ")[0], key))
    .reverse();
