import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The members of Microsoft's Excel API that the files of folders use, as "Range.values"; found by their types. */
export function membersUsed(folders: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = folders.map((folder) => ({ folder, files: filesIn(folder) }));
  const program = ts.createProgram(
    all.flatMap(({ files }) => files),
    { ...compilerOptions(), noEmit: true, skipLibCheck: true },
  );
  const checker = program.getTypeChecker();
  return new Map(
    all.map(({ folder, files }) => {
      const members = new Set<string>();
      for (const file of files) {
        const source = program.getSourceFile(file);
        if (source) visit(source, members);
      }
      return [folder, members];
    }),
  );

  function visit(node: ts.Node, members: Set<string>): void {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), members);
    else if (ts.isObjectBindingPattern(node))
      for (const { propertyName, name } of node.elements)
        note(checker.getTypeAtLocation(node).getProperty((propertyName ?? name).getText()), members);
    ts.forEachChild(node, (child) => visit(child, members));
  }
}

function note(symbol: ts.Symbol | undefined, members: Set<string>): void {
  for (const declaration of symbol?.declarations ?? []) {
    const owner = declaration.parent;
    if (!ts.isClassDeclaration(owner) || !declaration.getSourceFile().fileName.includes("office-js")) continue;
    if (!(ts.isModuleBlock(owner.parent) && owner.parent.parent.name.getText() === "Excel")) continue;
    const name = `${owner.name?.text ?? ""}.${symbol?.name ?? ""}`;
    // What every object of the client has.
    if (!/\.(load|isNullObject|context|toJSON|items)$/.test(name)) members.add(name);
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => path.resolve(folder, file));

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file)) as { config: object };
  return ts.parseJsonConfigFileContent(config, ts.sys, ".").options;
}
