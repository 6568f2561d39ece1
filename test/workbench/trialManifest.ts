/** The pages that try somebody's Excel, each an add-in of its own beside the product. */
export const trials = {
  contract: { id: "6d5a3c1e-2f0b-4d7c-9a53-0b8f4f3c71a2", name: "Quartermaster contract" },
  tour: { id: "b1f7e0d4-58c6-4b0e-8d3a-7c2f95e6a90d", name: "Quartermaster tour" },
} as const;

export type Trial = keyof typeof trials;

export const isTrial = (name: string | undefined): name is Trial => name !== undefined && Object.hasOwn(trials, name);

/**
 * The manifest of such a page, made of the product's. The contract is one page in the task pane, without functions or buttons, and so
 * stands beside the product on Windows, Mac and the web; the tour is the product itself, functions and all, with another page.
 */
export function trialManifest(product: string, trial: Trial, origin: string): string {
  const { id, name } = trials[trial];
  const base = trial === "contract" ? withoutCommands(product) : product;
  return base
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`)
    .replace(/<DisplayName DefaultValue="[^"]*" \/>/, `<DisplayName DefaultValue="${name}" />`)
    .replaceAll("https://localhost:3000/taskpane.html", `https://localhost:3000/${trial}.html`)
    .replaceAll("https://localhost:3000", origin);
}

const withoutCommands = (manifest: string): string =>
  manifest
    .replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>\s*/, "")
    .replace(/<ExtendedOverrides[^>]*\/>\s*/, "")
    .replace(/\s*<Set Name="(?:SharedRuntime|CustomFunctionsRuntime)"[^>]*\/>/g, "");
