const hashed = /^hash:([0-9A-F]{1,4})$/;

/** Excel's short hash of a sheet's password, four hexadecimal digits; a hash that was read from a file stays itself. */
export function protectionHash(password: string): string {
  const known = hashed.exec(password)?.[1];
  if (known !== undefined) return known;
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) hash = rotated(hash) ^ password.charCodeAt(at);
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** How a password is kept of which only the hash is known. */
export function keptHash(hash: string): string {
  return `hash:${hash.toUpperCase()}`;
}

/** Whether a typed password is the one that is kept, in full or as a hash. */
export function isPassword(kept: string, typed: string): boolean {
  return hashed.test(kept) ? protectionHash(typed) === protectionHash(kept) : kept === typed;
}

function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
