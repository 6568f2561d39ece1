import { readFileSync } from "node:fs";
import vm from "node:vm";
import { fileAddress, type TextFile } from "./fileAddress";

const file: TextFile = { name: "TR-1.ics", type: "text/calendar", text: 'Zürich, "3 & 4"\r\n<b>#100%</b>' };

/** The page in the browser, as far as its script sees it. */
function openPage(hash: string) {
  const elements = new Map<string, { textContent: string; value: string; hidden: boolean; addEventListener(): void }>();
  const elementOf = (id: string) => {
    const found = elements.get(id) ?? { textContent: "", value: "", hidden: true, addEventListener: () => undefined };
    elements.set(id, found);
    return found;
  };
  vm.runInNewContext(readFileSync("src/taskpane/keepFile.js", "utf8"), {
    document: { getElementById: elementOf, title: "" },
    window: { location: { hash } },
    decodeURIComponent,
  });
  return elements;
}

test("the page in the browser offers the very text, which no server sees", () => {
  const address = new URL(fileAddress(file, "https://example.com/qm/taskpane.html?_host_Info=x#/trips") ?? "");
  expect([address.origin, address.pathname, address.search]).toEqual(["https://example.com", "/qm/keepFile.html", ""]);
  const page = openPage(address.hash);
  expect(page.get("text")?.value).toBe(file.text);
  expect(page.get("name")?.textContent).toBe("TR-1.ics");
});

test("an address that tells no file is said to be one", () => {
  for (const hash of ["", "#x", "#%E0", `#${encodeURIComponent('["a.exe","text/exe","x"]')}`])
    expect(openPage(hash).get("name")?.textContent).toBe(
      "There is no file in this address. Go back to Excel and save it again.",
    );
});

test("a file that is too long for an address has none", () => {
  expect(fileAddress({ ...file, text: "ü".repeat(20_000) }, "https://example.com/taskpane.html")).toBeUndefined();
});
