import { DocumentKinds, DocumentRules, Documents, Letters } from "../../model/documents/tables";
import type { Feature } from "../../ui/feature";
import { formPage, recordSource } from "../../ui/recordSource";
import { documentsDuty } from "./duty";

const next = () => import("./nextSteps").then((steps) => steps.nextOfDocument);

/** The register of documents, and letters. */
export const documents: Feature = {
  ...documentsDuty,
  purpose: "Where each paper is, what is missing or expires, how long it is kept, and letters filled from a record.",
  tables: [Documents, DocumentKinds, DocumentRules, Letters],
  records: [
    recordSource(Documents, {
      kind: "Document",
      words: ["title", "kind", "record", "owner"],
      page: { path: "documents/document", param: "document", next },
    }),
    recordSource(Letters, { kind: "Letter", words: ["subject"], page: formPage(Letters) }),
  ],
  ofRecord: { path: "documents/of", label: "Documents" },
  todo: () => import("./documentTodo").then((rules) => rules.documentTodo),
  usual: () => import("./usualDocuments").then((rows) => rows.usualDocuments),
  sample: () => import("./sampleDocuments").then((rows) => rows.sampleDocuments),
};
