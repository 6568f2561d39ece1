/** A line that broke is given this long to come back. */
const AGAIN_MS = 5000;

let asked = false;

/**
 * Loads what cells call, once: after the pane's first page, which it must not keep waiting. Excel holds its calls until the first
 * function is associated (holdFunctions.js); cells show #BUSY! meanwhile.
 */
export function loadFunctions(): void {
  if (asked) return;
  asked = true;
  const script = document.createElement("script");
  script.src = "functions.js";
  script.addEventListener("error", () => {
    script.remove();
    asked = false;
    setTimeout(loadFunctions, AGAIN_MS);
  });
  document.head.append(script);
}
