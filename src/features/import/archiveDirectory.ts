/** A file of an archive as the archive's own directory tells of it. */
export interface ArchivedFile {
  readonly name: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly isEncrypted: boolean;
}

/** The directory of a zip archive, read without unpacking anything; undefined where it is missing. */
export function archiveDirectory(bytes: Uint8Array): readonly ArchivedFile[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(bytes);
  if (end === undefined) return undefined;
  const files: ArchivedFile[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length; left--) {
    const nameLength = view.getUint16(at + 28, true);
    files.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/** A zip ends with its directory, whose own end stands within the last 64 kB. */
function directoryEnd(bytes: Uint8Array): number | undefined {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 65_557); i--)
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 0x05 && bytes[i + 3] === 0x06) return i;
  return undefined;
}
