import { likeness } from "./headerLikeness";

test.each<[string, string, string]>([
  ["PO_No.", "Order", "Orders"],
  ["PO / SO #", "Order", "Orders"],
  ["Supplier", "Vendor", "Vendors"],
  ["Order Date", "Date", "Orders"],
  ["UOM", "Unit", "Items"],
  ["Line Item Quantity", "Qty", "Order lines"],
  ["Scheduled Delivery Date", "Promised", "Order lines"],
  ["Delivered to Client Date", "Date", "Receipts"],
  ["E-mail", "Email", "Vendors"],
])("%s may be %s of %s", (theirs, ours, sheet) => {
  expect(likeness(ours, theirs, sheet)).toBeGreaterThan(0.65);
});

test.each<[string, string, string]>([
  ["Line Item Value", "Line", "Order lines"],
  ["Vendor", "Preferred vendor", "Items"],
  ["Country", "Vendor", "Vendors"],
  ["Shipment Mode", "Email", "Vendors"],
  ["Dosage Form", "Date", "Orders"],
])("%s is not %s of %s", (theirs, ours, sheet) => {
  expect(likeness(ours, theirs, sheet)).toBeLessThan(0.65);
});

test("the better of two is the one with less beside it", () => {
  const check = (ours: string, sheet: string, better: string, worse: string): void =>
    expect(likeness(ours, better, sheet)).toBeGreaterThan(likeness(ours, worse, sheet));
  check("Vendor", "Vendors", "Vendor", "Vendor INCO Term");
  check("Item", "Items", "Item Code", "Item Description");
  check("Date", "Receipts", "Delivered to Client Date", "Scheduled Delivery Date");
  check("Category", "Items", "Product Group", "Molecule/Test Type");
});
