import type { DocumentProperties } from "../model";
import { element, escapeText, xmlHead } from "./xml";

const customFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const valueTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/** The parts that describe a document. */
export function documentPropertiesParts(properties: DocumentProperties): {
  core: string;
  app: string;
  custom: string | undefined;
} {
  const core = element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    filled("dc:title", properties.title),
    filled("dc:subject", properties.subject),
    filled("dc:creator", properties.author),
    filled("cp:keywords", properties.keywords),
    filled("dc:description", properties.comments),
    filled("cp:lastModifiedBy", properties.lastAuthor),
    filled("cp:category", properties.category),
    element("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, properties.createdAt.replace(/\.\d+Z$/, "Z")),
  );
  const app = element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    element("Application", {}, "Microsoft Excel"),
    filled("Manager", properties.manager),
    filled("Company", properties.company),
  );
  return { core: xmlHead + core, app: xmlHead + app, custom: customPart(properties) };
}

function customPart({ custom }: DocumentProperties): string | undefined {
  if (custom.size === 0) return undefined;
  const list = [...custom].map(([name, value], at) =>
    element("property", { fmtid: customFormat, pid: at + 2, name }, typedValue(value)),
  );
  const namespaces = {
    xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "xmlns:vt": valueTypes,
  };
  return xmlHead + element("Properties", namespaces, ...list);
}

function typedValue(value: string | number | boolean | Date): string {
  if (typeof value === "number") return element(Number.isInteger(value) ? "vt:i4" : "vt:r8", {}, String(value));
  if (typeof value === "boolean") return element("vt:bool", {}, String(value));
  if (value instanceof Date) return element("vt:filetime", {}, value.toISOString());
  return element("vt:lpwstr", {}, escapeText(value));
}

function filled(name: string, text: string): string {
  return text === "" ? "" : element(name, {}, escapeText(text));
}
