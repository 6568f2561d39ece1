import type { DocumentProperties } from "../model";
import type { FileParts } from "./FileParts";
import type { XmlElement } from "./xml";
import { attribute, child, children, elements, text } from "./xml";

/** What a file says about itself. */
export function readProperties(file: FileParts): Partial<DocumentProperties> {
  const pathOf = (wanted: string): string | undefined => file.relations("").find(({ type }) => type === wanted)?.target;
  const core = file.root(pathOf("core-properties"));
  const app = file.root(pathOf("extended-properties"));
  const created = text(child(core, "created"));
  return {
    title: text(child(core, "title")),
    subject: text(child(core, "subject")),
    author: text(child(core, "creator")),
    keywords: text(child(core, "keywords")),
    comments: text(child(core, "description")),
    lastAuthor: text(child(core, "lastModifiedBy")),
    category: text(child(core, "category")),
    manager: text(child(app, "Manager")),
    company: text(child(app, "Company")),
    ...(created === "" ? {} : { createdAt: created }),
    custom: new Map(children(file.root(pathOf("custom-properties")), "property").map(readCustom)),
  };
}

function readCustom(node: XmlElement): [string, string | number | boolean | Date] {
  const [value] = elements(node);
  const content = text(value);
  const name = attribute(node, "name") ?? "";
  if (!value) return [name, content];
  if (/^(i|int|ui|r)\d*$/.test(value.name)) return [name, Number(content)];
  if (value.name === "bool") return [name, content === "true" || content === "1"];
  if (value.name === "filetime" || value.name === "date") return [name, new Date(content)];
  return [name, content];
}
