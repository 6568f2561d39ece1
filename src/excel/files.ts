import type { FileWay } from "../workbook/port";

/** Excel for Mac ignores downloads of a pane without a word (office-js issues 3385, 4681); it can open pages in the browser. */
export function fileWay(): FileWay {
  const { platform, requirements } = Office.context;
  if (platform !== Office.PlatformType.Mac) return "download";
  return requirements.isSetSupported("OpenBrowserWindowApi", "1.1") ? "browser" : "none";
}

/** Opens a page in the person's browser. What stands after # in its address goes to no server. */
export function openInBrowser(url: string): void {
  Office.context.ui.openBrowserWindow(url);
}
