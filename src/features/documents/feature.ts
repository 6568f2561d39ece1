import { DocumentKinds, DocumentRules, Documents, Letters } from "../../model/documents/tables";
import type { Feature } from "../../ui/feature";
import { formPage, recordSource } from "../../ui/recordSource";

const next = () => import("./nextSteps").then((steps) => steps.nextOfDocument);

/** The register of documents, and letters. */
export const documents: Feature = {
  id: "documents",
  title: "Documents",
  group: "manage",
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
  pages: [
    { path: "documents", load: () => import("./DocumentsPage").then((page) => page.DocumentsPage) },
    { path: "documents/document", load: () => import("./DocumentPage").then((page) => page.DocumentPage) },
    { path: "documents/of", load: () => import("./file/OfRecordPage").then((page) => page.OfRecordPage) },
    {
      path: "documents/file",
      find: "File a document",
      load: () => import("./file/FilePage").then((page) => page.FilePage),
    },
    { path: "documents/renew", load: () => import("./file/RenewPages").then((page) => page.RenewPage) },
    { path: "documents/review", load: () => import("./file/RenewPages").then((page) => page.ReviewPage) },
    {
      path: "documents/missing",
      find: "Missing documents",
      load: () => import("./missing/MissingPage").then((page) => page.MissingPage),
    },
    {
      path: "documents/keep",
      find: "Dispose of documents, index for auditors",
      load: () => import("./dispose/KeepPage").then((page) => page.KeepPage),
    },
    {
      path: "documents/letters",
      find: "Letters",
      load: () => import("./letters/LettersPage").then((page) => page.LettersPage),
    },
  ],
  todo: () => import("./documentTodo").then((rules) => rules.documentTodo),
  usual: () => import("./usualDocuments").then((rows) => rows.usualDocuments),
  sample: () => import("./sampleDocuments").then((rows) => rows.sampleDocuments),
};
