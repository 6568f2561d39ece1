/** A file that no rows can be read from: what it is, and the way to its rows. */
export interface OtherFile {
  readonly is: string;
  readonly instead: string;
}

/** What a file is by its first bytes, where they are those of another kind of file than a list. */
export function otherByBytes(bytes: Uint8Array): OtherFile | undefined {
  if (startsWith(bytes, COMPOUND_FILE)) return compoundFile(bytes);
  return byBytes.find(({ magic }) => startsWith(bytes, magic));
}

/** What a text file is by how it begins, where that is not how a list begins. */
export function otherByText(bytes: Uint8Array): OtherFile | undefined {
  // Zeros stand between the letters of UTF-16, and marks before them.
  const start = new TextDecoder("windows-1252")
    .decode(bytes.subarray(0, 4096))
    .replace(/\0|^(ï»¿|ÿþ|þÿ)/g, "")
    .trimStart();
  return byText.find(({ begins }) => begins.test(start));
}

/** What an archive is by the names of the files in it, where it is no workbook of Excel. */
export function otherByNames(names: readonly string[]): OtherFile {
  return (
    byNames.find(({ holds }) => names.some((name) => holds.test(name))) ?? {
      is: "an archive of other files",
      instead: "Unpack it and choose the file inside.",
    }
  );
}

export const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const asList = "Choose a .csv, .tsv or .xlsx file.";
const inExcel = "Open it in Excel and save it as .xlsx.";
const atBank = "Where you downloaded it, choose CSV or Excel instead.";
const sameList = "Ask for the same list as .csv or .xlsx.";

/** The container of Excel 97's workbooks, of workbooks with a password, and of much else. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function compoundFile(bytes: Uint8Array): OtherFile {
  // Its directory names its streams in UTF-16, each at an even place.
  const names = new TextDecoder("utf-16le").decode(bytes);
  if (names.includes("EncryptedPackage"))
    return {
      is: "a workbook with a password",
      instead: "Open it in Excel, save it without the password, and choose it here.",
    };
  if (names.includes("WordDocument")) return { is: "a Word document", instead: sameList };
  if (names.includes("__substg1.0"))
    return { is: "a mail", instead: "Save the file that is attached to it, and choose that." };
  return { is: "an old Excel workbook (.xls)", instead: inExcel };
}

const byBytes: readonly (OtherFile & { readonly magic: readonly number[] })[] = [
  { magic: [0x09, 0x08, 0x10, 0x00], is: "an old Excel workbook (.xls)", instead: inExcel },
  { magic: [0x09, 0x04, 0x06, 0x00], is: "an old Excel workbook (.xls)", instead: inExcel },
  { magic: [0x89, 0x50, 0x4e, 0x47], is: "a picture", instead: asList },
  { magic: [0xff, 0xd8, 0xff], is: "a picture", instead: asList },
  { magic: [0x47, 0x49, 0x46, 0x38], is: "a picture", instead: asList },
  { magic: [0x25, 0x50, 0x44, 0x46], is: "a PDF", instead: sameList },
  { magic: [0x1f, 0x8b], is: "a compressed archive", instead: "Unpack it and choose the file inside." },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], is: "a compressed archive", instead: "Unpack it and choose the file inside." },
  { magic: [0x52, 0x61, 0x72, 0x21], is: "a compressed archive", instead: "Unpack it and choose the file inside." },
];

const byText: readonly (OtherFile & { readonly begins: RegExp })[] = [
  {
    begins: /^<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/i,
    is: "an XML spreadsheet of Excel 2003",
    instead: inExcel,
  },
  { begins: /^(<\?xml[^]*)?<ofx\b|^ofxheader:/i, is: "a bank's OFX file", instead: atBank },
  {
    begins: /^(<!--[^]*?-->\s*)?<(!doctype html|html|head|meta|body|table|style|script|title|div|center)\b/i,
    is: "a web page, whatever its name says",
    instead: "Open it in Excel and save it as .xlsx or .csv.",
  },
  {
    begins: /^<(\?xml|[a-z])/i,
    is: "an XML file",
    instead: `Invoices in XML are entered under Invoices. For a list: ${sameList}`,
  },
  { begins: /^(\[\s*[[{\]]|\{\s*["}])/, is: "a JSON file", instead: sameList },
  { begins: /^\{\\rtf/, is: "a text document (.rtf)", instead: sameList },
  { begins: /^!(type|account|option):/i, is: "a Quicken file (.qif)", instead: atBank },
  { begins: /^(\{1:F01|:20:)/, is: "a bank's MT940 file", instead: atBank },
  // The second line tells it from a list whose first columns are ID and P…
  { begins: /^ID;P[^\r\n]*\r?\n[BCFOP];/, is: "a SYLK file (.slk)", instead: inExcel },
  { begins: /^BEGIN:VCALENDAR/i, is: "a calendar file (.ics)", instead: sameList },
  { begins: /^BEGIN:VCARD/i, is: "a file of contacts (.vcf)", instead: "Export the contacts as .csv." },
  {
    begins:
      /^(from|received|return-path|delivered-to|mime-version|message-id|x-[a-z-]+): [^\r\n]*\r?\n([\w-]+:|[ \t])/i,
    is: "a mail",
    instead: "Save the file that is attached to it, and choose that.",
  },
];

const byNames: readonly (OtherFile & { readonly holds: RegExp })[] = [
  { holds: /^xl\/workbook\.bin$/i, is: "a binary workbook (.xlsb)", instead: inExcel },
  { holds: /^xl\//i, is: "an Excel workbook that is damaged", instead: inExcel },
  {
    holds: /^index(\/.*\.iwa|\.zip)$/i,
    is: "a document of Apple Numbers or Pages",
    instead: "There, choose File, Export To, Excel.",
  },
  {
    holds: /^(content\.xml|META-INF\/manifest\.xml)$/i,
    is: "an OpenDocument file (.ods)",
    instead: "Open it in Excel or LibreOffice and save it as .xlsx.",
  },
  { holds: /^word\//i, is: "a Word document", instead: sameList },
  { holds: /^ppt\//i, is: "a PowerPoint presentation", instead: sameList },
];
