/** A button that the manifest puts on Excel's ribbon. */
export interface ManifestCommand {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The address of its icon of 20 pixels, or the nearest size. */
  readonly icon: string;
  readonly action:
    { readonly kind: "showPane"; readonly page: string } | { readonly kind: "run"; readonly name: string };
}

/** The buttons of a manifest, in its order, with their texts, icons and actions resolved. */
export function readManifestCommands(xml: string): ManifestCommand[] {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const resources = new Map<string, string>();
  for (const element of manifest.querySelectorAll("Resources *[id]")) {
    resources.set(element.getAttribute("id") ?? "", element.getAttribute("DefaultValue") ?? "");
  }
  const resolve = (element: Element | null) => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  return [...manifest.querySelectorAll("Control[id]")].flatMap((control) => {
    const action = control.querySelector("Action");
    const kind = action?.getAttribute("xsi:type");
    const page = resolve(action?.querySelector("SourceLocation") ?? null);
    const name = action?.querySelector("FunctionName")?.textContent.trim() ?? "";
    if (kind !== "ShowTaskpane" && kind !== "ExecuteFunction") return [];
    return {
      id: control.getAttribute("id") ?? "",
      label: resolve(childNamed(control, "Label")),
      tip: resolve(control.querySelector("Supertip > Description")),
      icon: resolve(control.querySelector('Icon > *[size="20"]') ?? control.querySelector("Icon > *")),
      action: kind === "ShowTaskpane" ? { kind: "showPane", page } : { kind: "run", name },
    } satisfies ManifestCommand;
  });
}

function childNamed(element: Element, name: string): Element | null {
  return [...element.children].find(({ localName }) => localName === name) ?? null;
}
