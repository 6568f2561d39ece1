import { openExcel } from "../workbench/frame/inProcess";
import { fileWay, openInBrowser } from "./files";

test.each([
  ["OfficeOnline", true, "download"],
  ["PC", true, "download"],
  ["Mac", true, "browser"],
  ["Mac", false, "none"],
])("on %s (opens browsers: %s) files go by %s", (platform, opens, expected) => {
  const excel = openExcel();
  excel.install();
  Object.assign(Office, { PlatformType: { Mac: "Mac" } });
  Object.assign(Office.context, { platform, requirements: { isSetSupported: () => opens } });
  expect(fileWay()).toBe(expected);
  excel.close();
});

test("a page is opened in the browser that the person uses", () => {
  const excel = openExcel();
  excel.install();
  const opened: string[] = [];
  Object.assign(Office.context, { ui: { openBrowserWindow: (url: string) => void opened.push(url) } });
  openInBrowser("https://localhost:3000/keepFile.html#abc");
  expect(opened).toEqual(["https://localhost:3000/keepFile.html#abc"]);
  excel.close();
});
