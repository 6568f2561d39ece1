/**
 * Decimals of the currencies of ISO 4217:2015 as amended to 2026, list one and, for old records, the withdrawn ones of list
 * three. Never the engine's: browsers follow what is usual in shops (no fils in Iraq), and each another year's list.
 */
const codesByDecimals: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2:
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY " +
    "COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS " +
    "INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR " +
    "MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP " +
    "STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG " +
    // Withdrawn.
    "ANG ATS BEF BGN BYR CUC CYP DEM EEK ESP FIM FRF GHC GRD HRK IEP ITL LTL LUF LVL MRO MTL MZM NLG PTE ROL SIT SKK " +
    "SLL STD TMM TRL VEB VEF ZMK ZWL",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

/** Decimals by code, such as 2 for EUR and 0 for JPY. */
export const decimalsByCurrency: ReadonlyMap<string, number> = new Map(
  Object.entries(codesByDecimals).flatMap(([decimals, codes]) =>
    codes.split(" ").map((code): [string, number] => [code, Number(decimals)]),
  ),
);

/** What people write instead of a code, in small letters; a sign that several countries share names no code. */
const codeBySign = new Map([
  ["€", "EUR"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["£", "GBP"],
  ["us$", "USD"],
  ["dollar us", "USD"],
  ["us dollar", "USD"],
  ["us dollars", "USD"],
  ["a$", "AUD"],
  ["c$", "CAD"],
  ["ca$", "CAD"],
  ["hk$", "HKD"],
  ["nz$", "NZD"],
  ["r$", "BRL"],
  ["zł", "PLN"],
  ["kč", "CZK"],
  ["ft", "HUF"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₫", "VND"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["฿", "THB"],
  ["sfr", "CHF"],
  ["fr.", "CHF"],
  ["rmb", "CNY"],
]);

/** The way out where a text is no currency but says which is meant: "Use the ISO code EUR." for €. */
export function meantCurrency(written: string): string | undefined {
  const meant = codeBySign.get(written.trim().toLowerCase());
  return meant === undefined ? undefined : `Use the ISO code ${meant}.`;
}

/** The way out where a text is no currency. */
export const currencyRemedy = (written: string): string =>
  meantCurrency(written) ?? "Enter three letters, such as USD.";

/** The ISO 4217 code that a text spells, in capitals; undefined where it spells none. */
export function currencyCodeOf(written: string): string | undefined {
  if (decimalsByCurrency.has(written)) return written;
  const code = written.trim().toUpperCase();
  return decimalsByCurrency.has(code) ? code : undefined;
}
