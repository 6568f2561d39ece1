import { fact, refused, same } from "./fact";
import type { Fact } from "./fact";

/** Names, and the settings that a document keeps for an add-in. */
export const nameFacts: readonly Fact[] = [
  fact("a binding keeps its cells under an id while they move, and gives them as what it binds", async (bench) => {
    const { context, sheet, name } = bench;
    const { bindings } = context.workbook;
    const id = `Binding ${name}`;
    bindings.add(sheet.getRange("B2:C3"), "Range", id);
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    const found = bindings.getItem(id);
    found.load("id,type");
    const range = found.getRange();
    range.load("address");
    await context.sync();
    same([found.id, found.type, range.address.split("!")[1]], [id, "Range", "B3:C4"]);
    found.getTable().load("name");
    await refused(context.sync());
    bindings.getItem(id).delete();
    const gone = bindings.getItemOrNullObject(id);
    gone.load("id");
    await context.sync();
    same(gone.isNullObject, true);
  }),
  fact("a name stands for cells, and for a formula", async ({ context, sheet, name }) => {
    const { names } = sheet;
    sheet.getRange("A1:A2").values = [[1], [2]];
    names.add("Rates", sheet.getRange("A1:A2"));
    const tax = names.add("Tax", "=0.2");
    const range = names.getItem("Rates").getRange();
    range.load("address");
    tax.load("value,type,formula,scope");
    const total = sheet.getRange("C1");
    total.formulas = [["=SUM(Rates)*Tax"]];
    total.load("values");
    await context.sync();
    same(range.address, `'${name}'!A1:A2`);
    same([tax.value, tax.formula, tax.scope], [0.2, "=0.2", "Worksheet"]);
    same(Math.round(Number(total.values[0]?.[0]) * 100), 60);
  }),
  ...["A1", "two words", "1st", "R1C1"].map((bad) =>
    fact(`${bad} cannot be a name`, async ({ context, sheet }) => {
      sheet.names.add(bad, "=1");
      await refused(context.sync(), "InvalidArgument");
    }),
  ),
  fact("a name that is taken cannot be given again", async ({ context, sheet }) => {
    sheet.names.add("Rate", "=1");
    await context.sync();
    sheet.names.add("rate", "=2");
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a name that does not exist is a null object", async ({ context, sheet }) => {
    const missing = sheet.names.getItemOrNullObject("Nothing");
    await context.sync();
    same(missing.isNullObject, true);
  }),
  fact("a deleted name leaves #NAME? behind", async ({ context, sheet }) => {
    const rate = sheet.names.add("Rate", "=2");
    const cell = sheet.getRange("A1");
    cell.formulas = [["=Rate*2"]];
    await context.sync();
    rate.delete();
    cell.load("values");
    await context.sync();
    same(cell.values, [["#NAME?"]]);
  }),
  fact("a setting is kept, overwritten and deleted", async ({ context }) => {
    const { settings } = context.workbook;
    settings.add("contract", { a: [1, "two"] });
    const kept = settings.getItem("contract");
    kept.load("value");
    await context.sync();
    same(kept.value, { a: [1, "two"] });
    settings.add("contract", "again");
    kept.load("value");
    await context.sync();
    same(kept.value, "again");
    kept.delete();
    const gone = settings.getItemOrNullObject("contract");
    await context.sync();
    same(gone.isNullObject, true);
  }),
  fact("XML of an add-in's own is kept in the workbook, and found by its namespace", async ({ context }) => {
    const { customXmlParts } = context.workbook;
    const made = customXmlParts.add('<reviews xmlns="urn:contoso:reviews"><by>Nora</by></reviews>');
    made.load("id,namespaceUri");
    await context.sync();
    const found = customXmlParts.getByNamespace("urn:contoso:reviews").getOnlyItem();
    found.load("id");
    found.setXml('<reviews xmlns="urn:contoso:reviews"><by>Tomas</by></reviews>');
    const xml = found.getXml();
    await context.sync();
    same([found.id, made.namespaceUri], [made.id, "urn:contoso:reviews"]);
    same(xml.value.includes("Tomas"), true);
    made.delete();
    const gone = customXmlParts.getByNamespace("urn:contoso:reviews").getOnlyItemOrNullObject();
    gone.load("id");
    await context.sync();
    same(gone.isNullObject, true);
  }),
];
