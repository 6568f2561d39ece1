/** Takes in texts and gives a short text that differs when they do (two 32-bit FNV hashes and the length). */
export function createDigest(): { readonly add: (text: string) => void; readonly text: () => string } {
  let first = 0x811c9dc5;
  let second = 0x1000193;
  let length = 0;
  const mix = (code: number): void => {
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + 0x9e37), 0x85ebca6b);
  };
  return {
    add: (text) => {
      for (let at = 0; at < text.length; at++) mix(text.charCodeAt(at));
      mix(0x1f);
      length += text.length + 1;
    },
    text: () => `${hex(first)}${hex(second)}-${String(length)}`,
  };
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, "0");
}
