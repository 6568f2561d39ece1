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

/** What Excel takes from an add-in's manifest, as far as it shows. */
export interface Manifest {
  readonly name: string;
  /** The address of the add-in's own icon. */
  readonly icon: string;
  /** In the order of the ribbon. */
  readonly commands: readonly ManifestCommand[];
  /** Stands before the names of its functions in cells. */
  readonly namespace: string;
  /** What Microsoft's generator says of its functions; "" where it has none. */
  readonly functionsUrl: string;
  readonly paneUrl: string;
}

/** Reads a manifest, with its texts, icons and addresses resolved. */
export function readManifest(xml: string): Manifest {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const resources = new Map<string, string>();
  for (const element of manifest.querySelectorAll("Resources *[id]")) {
    resources.set(element.getAttribute("id") ?? "", element.getAttribute("DefaultValue") ?? "");
  }
  const resolve = (element: Element | null) => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const given = (selector: string) => manifest.querySelector(selector)?.getAttribute("DefaultValue") ?? "";
  const commands = [...manifest.querySelectorAll("Control[id]")].flatMap((control) => commandOf(control, resolve));
  return {
    name: given("DisplayName"),
    icon: given("IconUrl"),
    commands,
    namespace: resolve(manifest.querySelector("AllFormFactors Namespace")),
    functionsUrl: resolve(manifest.querySelector("AllFormFactors Metadata > SourceLocation")),
    paneUrl: given("DefaultSettings > SourceLocation"),
  };
}

/** Where this page serves what a manifest names: it may be served on another port than the one that Excel uses. */
export function localAddress(address: string): string {
  const { pathname, search, hash } = new URL(address, window.location.href);
  return pathname + search + hash;
}

function commandOf(control: Element, resolve: (element: Element | null) => string): ManifestCommand[] {
  const action = control.querySelector("Action");
  const kind = action?.getAttribute("xsi:type");
  if (!action || (kind !== "ShowTaskpane" && kind !== "ExecuteFunction")) return [];
  const name = action.querySelector("FunctionName")?.textContent.trim() ?? "";
  return [
    {
      id: control.getAttribute("id") ?? "",
      label: resolve(childNamed(control, "Label")),
      tip: resolve(control.querySelector("Supertip > Description")),
      icon: resolve(control.querySelector('Icon > *[size="20"]') ?? control.querySelector("Icon > *")),
      action:
        kind === "ShowTaskpane"
          ? { kind: "showPane", page: resolve(action.querySelector("SourceLocation")) }
          : { kind: "run", name },
    },
  ];
}

function childNamed(element: Element, name: string): Element | null {
  return [...element.children].find(({ localName }) => localName === name) ?? null;
}
