/** Width and height in pixels of the icon at an address; undefined where there is none. */
export type IconSize = (url: string) => readonly [number, number] | undefined;

/** What Excel would refuse in an add-in's manifest, one sentence each. Source: Microsoft's manifest reference and its limits. */
export function manifestProblems(xml: string, iconSize: IconSize): string[] {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const parseError = manifest.querySelector("parsererror");
  if (parseError) return [`The manifest is not XML: ${parseError.textContent}`];
  return [
    ...structure(manifest.documentElement),
    ...identity(manifest),
    ...resources(manifest),
    ...icons(manifest, iconSize),
    ...runtime(manifest),
    ...ribbon(manifest),
  ];
}

/** The children that each element may have, in the order that the schema wants. Where an element's name is not enough, its parent's precedes. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides".split(
      " ",
    ),
  AppDomains: ["AppDomain"],
  Requirements: ["Sets", "Methods"],
  Sets: ["Set"],
  DefaultSettings: ["SourceLocation", "RequestedWidth", "RequestedHeight"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Hosts: ["Host"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  "ExtensionPoint/CustomFunctions": ["Script", "Page", "Metadata", "Namespace"],
  "ExtensionPoint/PrimaryCommandSurface": ["CustomTab", "OfficeTab"],
  CustomTab: ["Group", "Label"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Icon: ["Image"],
  "Action/ShowTaskpane": ["TaskpaneId", "SourceLocation", "Title"],
  "Action/ExecuteFunction": ["FunctionName"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Images: ["Image"],
  Urls: ["Url"],
  ShortStrings: ["String"],
  LongStrings: ["String"],
};

const required: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl Hosts DefaultSettings Permissions".split(
      " ",
    ),
  "ExtensionPoint/CustomFunctions": ["Script", "Page", "Metadata", "Namespace"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
};

function structure(element: Element): string[] {
  const type = element.getAttribute("xsi:type");
  const name = type && `${element.localName}/${type}` in order ? `${element.localName}/${type}` : element.localName;
  const children = [...element.children];
  const allowed = order[name] ?? [];
  const problems: string[] = [];
  let place = 0;
  for (const child of children) {
    const at = allowed.indexOf(child.localName);
    if (at < 0) problems.push(`${name} must not contain ${child.localName}.`);
    else if (at < place) problems.push(`In ${name}, ${child.localName} must stand before ${allowed[place] ?? ""}.`);
    else place = at;
  }
  for (const wanted of required[name] ?? []) {
    if (!children.some((child) => child.localName === wanted)) problems.push(`${name} needs ${wanted}.`);
  }
  return [...problems, ...children.flatMap(structure)];
}

function identity(manifest: Document): string[] {
  const text = (name: string) => manifest.querySelector(`OfficeApp > ${name}`)?.textContent.trim() ?? "";
  const value = (name: string) => manifest.querySelector(`OfficeApp > ${name}`)?.getAttribute("DefaultValue") ?? "";
  const rules: readonly (readonly [boolean, string])[] = [
    [/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text("Id")), "Id must be a GUID."],
    [/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text("Version")), "Version must be two to four numbers."],
    [/^[a-z]{2,3}(-[A-Za-z]{2,8})+$/.test(text("DefaultLocale")), "DefaultLocale must be a language and a place."],
    [text("ProviderName").length <= 125, "ProviderName is longer than 125 characters."],
    [value("DisplayName").length <= 125, "DisplayName is longer than 125 characters."],
    [value("Description").length <= 250, "Description is longer than 250 characters."],
    [
      ["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"].includes(
        text("Permissions"),
      ),
      "Permissions is none that Excel knows.",
    ],
  ];
  const domains = [...manifest.querySelectorAll("AppDomain")].map((domain) => domain.textContent.trim());
  return [
    ...rules.filter(([holds]) => !holds).map(([, sentence]) => sentence),
    ...domains
      .filter((domain) => !/^https:\/\/[^/*]+$/.test(domain))
      .map((domain) => `AppDomain ${domain} must be https:// and a host, without a path or a wildcard.`),
    ...[...manifest.querySelectorAll("Requirements Set")].flatMap((set) =>
      /^\d+\.\d+$/.test(set.getAttribute("MinVersion") ?? "")
        ? []
        : [`Requirement set ${set.getAttribute("Name") ?? ""} has no version.`],
    ),
  ];
}

/** Where the text or address of each element that has a resid is kept. */
const kept: Readonly<Record<string, string>> = {
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};
const longest: Readonly<Record<string, number>> = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 };

function resources(manifest: Document): string[] {
  const entries = [...manifest.querySelectorAll("Resources > * > *")].map((entry) => ({
    id: entry.getAttribute("id") ?? "",
    kind: entry.parentElement?.localName ?? "",
    value: entry.getAttribute("DefaultValue") ?? "",
  }));
  const uses = [...manifest.querySelectorAll("[resid]")].map((element) => ({
    id: element.getAttribute("resid") ?? "",
    kind: kept[element.localName] ?? "",
  }));
  const addresses = [...manifest.querySelectorAll("OfficeApp > *, OfficeApp > DefaultSettings > *")]
    .filter((element) => /Url$|^SourceLocation$/.test(element.localName))
    .map((element) => element.getAttribute("DefaultValue") ?? "");
  const urls = entries.filter(({ kind }) => kind === "Images" || kind === "Urls").map(({ value }) => value);
  return [
    ...uses
      .filter((use) => !entries.some((entry) => entry.id === use.id && entry.kind === use.kind))
      .map(({ id, kind }) => `${id} is not among the ${kind}.`),
    ...entries
      .filter(({ id }) => !uses.some((use) => use.id === id))
      .map(({ id }) => `${id} is declared and never used.`),
    ...entries.filter(({ id }) => id.length > 32).map(({ id }) => `The id ${id} is longer than 32 characters.`),
    ...duplicates(entries.map(({ id }) => id)).map((id) => `The id ${id} is declared twice.`),
    ...entries
      .filter(({ kind, value }) => value === "" || value.length > (longest[kind] ?? 0))
      .map(({ id, kind }) => `${id} must have 1 to ${longest[kind] ?? 0} characters.`),
    ...[...addresses, ...urls].filter((url) => !url.startsWith("https://")).map((url) => `${url} is not https.`),
  ];
}

function icons(manifest: Document, iconSize: IconSize): string[] {
  const problems: string[] = [];
  const expect = (url: string, size: number) => {
    const [width, height] = iconSize(url) ?? [];
    if (width !== size || height !== size) problems.push(`${url} must be a PNG of ${size} x ${size} pixels.`);
  };
  const address = (name: string) => manifest.querySelector(name)?.getAttribute("DefaultValue") ?? "";
  expect(address("IconUrl"), 32);
  expect(address("HighResolutionIconUrl"), 64);
  for (const icon of manifest.querySelectorAll("Icon")) {
    const images = [...icon.querySelectorAll("*")].map((image) => ({
      size: Number(image.getAttribute("size")),
      url: resource(manifest, image.getAttribute("resid")),
    }));
    for (const { size, url } of images) expect(url, size);
    for (const size of [16, 32, 80]) {
      if (!images.some((image) => image.size === size)) problems.push(`An icon has no image of ${size} pixels.`);
    }
  }
  return problems;
}

function runtime(manifest: Document): string[] {
  const runtimes = [...manifest.querySelectorAll("Runtime")];
  const [only] = runtimes;
  if (!only || runtimes.length > 1) return ["There must be one Runtime, shared by pane, commands and functions."];
  const pane = only.getAttribute("resid");
  const sharing = ["Page > SourceLocation", "FunctionFile", "Action > SourceLocation"];
  const namespace = resource(manifest, manifest.querySelector("Namespace")?.getAttribute("resid") ?? null);
  const paneUrl = manifest.querySelector("DefaultSettings > SourceLocation")?.getAttribute("DefaultValue");
  return [
    ...(only.getAttribute("lifetime") === "long" ? [] : ["The shared runtime must have the lifetime long."]),
    ...sharing
      .filter((at) => [...manifest.querySelectorAll(at)].some((place) => place.getAttribute("resid") !== pane))
      .map((at) => `${at} must have the resid of the Runtime.`),
    ...(resource(manifest, pane) === paneUrl ? [] : ["The Runtime and the pane must have one address."]),
    ...(/^[A-Za-z][A-Za-z0-9._]{0,31}$/.test(namespace)
      ? []
      : ["The Namespace must begin with a letter and hold letters, digits, periods or underscores."]),
  ];
}

function ribbon(manifest: Document): string[] {
  const customTabs = manifest.querySelectorAll("CustomTab").length;
  const ids = [...manifest.querySelectorAll("CustomTab, Group, Control")].map((part) => part.getAttribute("id") ?? "");
  return [
    ...(customTabs <= 1 ? [] : ["There must be one CustomTab at most."]),
    ...(customTabs > 0 && manifest.querySelector("OfficeTab") ? ["CustomTab and OfficeTab exclude each other."] : []),
    ...duplicates(ids).map((id) => `Two parts of the ribbon have the id ${id}.`),
    ...ids.filter((id) => id === "" || id.length > 125).map((id) => `A ribbon id must have 1 to 125 characters: ${id}`),
  ];
}

function resource(manifest: Document, id: string | null): string {
  const entry = [...manifest.querySelectorAll("Resources > * > *")].find((found) => found.getAttribute("id") === id);
  return entry?.getAttribute("DefaultValue") ?? "";
}

const duplicates = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
