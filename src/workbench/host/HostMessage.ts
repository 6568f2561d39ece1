/** A message of the host to the client: category, type, target, arguments as JSON, id, whether it came from another user. */
export type HostMessage = readonly [number, number, string, string, number, boolean];
