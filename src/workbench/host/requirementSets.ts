/** What this host says it supports; the client's build knows no more than ExcelApi 1.15. */
export const requirementSets = {
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  AddInCommands: "1.3",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
} as const;

/** Whether a set is supported in a version, which is 1.1 when nobody says. */
export function isSetSupported(name: string, version = "1.1"): boolean {
  const known = Object.entries(requirementSets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (known === undefined) return false;
  const [major = 0, minor = 0] = known.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
