/** What the pages of records say. */
export const words = {
  title: "Records",
  subtitle: "The lists that everything else refers to. Open one to add or change what is in it.",
  kinds: "Lists of records",
  add: (noun: string): string => `New ${noun}`,
  importData: "Import a list",
  paste: "Paste rows",
  none: (title: string): string => `${title}: nothing yet`,
  noneText: "Add the first one here, import a list, or type into the sheet.",
  unknown: "There is no such list",
  unknownText: "Its rows are written by actions elsewhere, or this workbook does not have it.",
  rename: {
    link: "Rename",
    title: (noun: string): string => `Rename ${noun}`,
    preview: "Show what follows",
    text: "Every row that names it follows, and what was approved stays approved. It can be undone in one click.",
  },
  remove: {
    link: "Delete",
    title: (noun: string): string => `Delete ${noun}`,
    text: (key: string): string =>
      `${key} is deleted from the workbook, unless something refers to it. It can be undone.`,
  },
  list: {
    list: "Records",
    search: "Search",
    nothingFits: "No matches",
    nothingFitsText: "Search for another word.",
  },
};
