import type { Duty } from "../../ui/feature";

export const documentsDuty: Duty = {
  id: "documents",
  title: "Documents",
  group: "manage",
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
};
