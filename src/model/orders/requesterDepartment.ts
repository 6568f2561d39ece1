import type { TableSet } from "../../tables/tableSet";
import { People } from "../people/people";

/** The department in which someone works, by People. */
export const requesterDepartment = (tables: TableSet, requester: string | undefined): string | undefined =>
  requester === undefined ? undefined : tables.find(People, requester)?.department;
