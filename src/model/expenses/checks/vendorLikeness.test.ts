import { ALIKE, createVendorLikeness, vendorLikeness } from "./vendorLikeness";

test.each<[string, string, boolean]>([
  ["Tesco", "TESCO STORE 2296", true],
  ["Amazon", "AMZ AMAZON.CO.UK +44 2", true],
  ["Homebase", "HOMEBASE LTD 024", true],
  ["General Register Office", "THE GENERAL REGISTER O", true],
  ["HM Courts Service", "HMCOURTS-SERVICE.G", true],
  ["Café São Bento", "CAFE SAO BENTO", true],
  ["Tabrena Central", "Taberna Central", true],
  ["Tesco", "ASDA GEORGE COM LEEDS", false],
  ["Hotel Sol", "Hotel Lua", false],
  ["", "", false],
  ["1234", "1234", false],
])("%s and %s", (one, other, alike) => {
  expect(vendorLikeness(one, other) >= ALIKE).toBe(alike);
  expect(createVendorLikeness()(other, one) >= ALIKE).toBe(alike);
});
