// The page that offers a file in the browser, where Excel lets a pane save none (src/ui/file/fileAddress.ts). The file stands after # in
// the address: its name, its type and its text.
const types = ["text/csv", "text/calendar", "text/html", "text/plain"];

function fileIn(hash) {
  try {
    const [name, type, text] = JSON.parse(decodeURIComponent(hash.slice(1)));
    return typeof name === "string" && types.includes(type) && typeof text === "string" ? { name, type, text } : undefined;
  } catch {
    return undefined;
  }
}

const element = (id) => document.getElementById(id);
const file = fileIn(window.location.hash);

element("name").textContent = file
  ? file.name
  : "There is no file in this address. Go back to Excel and save it again.";
if (file) {
  document.title = file.name;
  element("file").hidden = false;
  element("text").value = file.text;
  element("save").addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([file.text], { type: `${file.type};charset=utf-8` }));
    const link = document.createElement("a");
    link.href = address;
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
  element("copy").addEventListener("click", () => {
    navigator.clipboard.writeText(file.text).then(() => {
      element("told").textContent = "Copied.";
    });
  });
}
