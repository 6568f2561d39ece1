/** What the pieces of every page say. */
export const words = {
  reading: "Reading the workbook…",
  choose: "Choose",
  nothingFits: "Nothing fits",
  blank: "–",
  cancel: "Cancel",
  sortBy: "Sort by",
  chooseAll: "Choose all",
  showRow: "Show in the sheet",
  more: (next: number, all: number): string => `Show ${String(next)} more of ${String(all)}`,
  preview: {
    title: "Check before it is written",
    nothing: "Nothing would change: it stands so already.",
    back: "Back",
    added: (count: number): string => `${String(count)} new`,
    changed: (count: number): string => `${String(count)} changed`,
    removed: (count: number): string => `${String(count)} deleted`,
    isNew: "is new",
    isRemoved: "is deleted",
    becomes: "becomes",
    showAll: (count: number): string => `Show all ${String(count)} rows`,
  },
};
