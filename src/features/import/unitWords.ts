/** A unit's word as it is compared: "Bottles", "bottle." and "bottle" are one; so are words that mean the same in the languages of files. */
export function plainUnit(word: string): string {
  const plain = word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[.\s()]+/g, " ")
    .trim();
  const single = plain.replace(/(?<=\p{L}{2}(?:x|ch|sh|s))es$|(?<=\p{L}{2}[^s\P{L}])s$/u, "");
  return meanings.get(plain) ?? meanings.get(single) ?? single;
}

/** True of words that are units wherever they stand behind a number. */
export const isKnownUnit = (word: string): boolean => known.has(plainUnit(word)) || timeUnitOf(word) !== undefined;

/** Words of units that mean the same; the first stands for all. */
const synonyms = [
  "piece pc pcs ea each unit st stk stck stück stuck uds ud unidad unidade unité unite u pièce pieza item stuks szt",
  "pair pr prs paar paire par pares pairs",
  "box bx boxe schachtel boîte boite caja cajas",
  "carton ctn ct karton cartón",
  "bottle btl bt flasche flaschen bouteille botella",
  "pack pk pkg pck packung paquet paquete package",
  "roll rl rolle rollen rouleau rouleaux rollo",
  "bag sack beutel sac bolsa",
  "can tin dose dosen boîte lata",
  "set kit satz jeu juego",
  "pallet plt palette paleta palé",
  "sheet blatt bogen feuille hoja",
  "case cs kiste caisse",
  "kg kgs kilo kilogram kilogramme kilogramo",
  "g gr gram gramme gramm gramo",
  "t ton tonne tonnen tonelada",
  "l lt ltr liter litre litro",
  "ml milliliter millilitre",
  "m mtr meter metre mètre metro",
  "cm",
  "mm",
  "m2 m² sqm qm",
  "m3 m³ cbm",
  "lb lbs pound",
  "oz ounce",
  "gal gallon",
  "ft foot feet",
  "dozen dz doz dtz dutzend douzaine docena",
  "ream ries rame",
  "tube drum bucket jar vial tablet spool reel bundle cartridge envelope tray license bale",
].map((words) => words.split(" "));

const meanings = new Map(
  synonyms.slice(0, -1).flatMap(([first = "", ...others]) => [first, ...others].map((word) => [word, first] as const)),
);
const known = new Set([...meanings.values(), ...(synonyms.at(-1) ?? [])]);

/** Units of time as files and our columns count in them. */
type TimeUnit = "minute" | "hour" | "day" | "working day" | "week" | "month" | "year";

/** The unit of time that a word or two mean; undefined where they mean none. */
export const timeUnitOf = (words: string): TimeUnit | undefined =>
  timeWords.get(words.toLowerCase().replace(/\.$/, "").replace(/\s+/g, " "));

const timeWords = new Map<string, TimeUnit>(
  (
    [
      ["minute", "minute|minutes|min|mins|minuten|minuto|minutos"],
      ["hour", "hour|hours|h|hr|hrs|std|stunde|stunden|heure|heures|hora|horas"],
      [
        "day",
        "day|days|d|calendar days|tag|tage|tagen|kalendertage|jour|jours|jour(s)|día|días|dia|dias|day(s)|giorni|dagen",
      ],
      [
        "working day",
        "working day|working days|workday|workdays|business day|business days|wd|bd|werktag|werktage|arbeitstag|arbeitstage|jours ouvrés|jours ouvrables|jour ouvré|días hábiles|dias habiles|días laborables",
      ],
      ["week", "week|weeks|wk|wks|w|woche|wochen|wo|semaine|semaines|sem|semana|semanas|week(s)|settimane|weken"],
      ["month", "month|months|mo|mos|mth|mths|monat|monate|monaten|mois|mes|meses|month(s)"],
      ["year", "year|years|yr|yrs|jahr|jahre|jahren|an|ans|année|années|año|años|year(s)"],
    ] as const
  ).flatMap(([of, words]) => words.split("|").map((word) => [word, of] as const)),
);

/** The unit of time that a column is in, by its header: "Lead days", "Check months". */
export const timeUnitOfHeader = (header: string): TimeUnit | undefined =>
  timeUnitOf(/\b(days|weeks|months|years|hours|minutes)$/i.exec(header)?.[1] ?? "");

/** How many of a column's unit of time an amount of another is; whole days at least, undefined where it can't be told. */
export function inTimeUnit(amount: number, from: TimeUnit, to: TimeUnit): number | undefined {
  if (from === to) return amount;
  const share = daysIn[from] / daysIn[to];
  // A year is twelve months, not twelve times thirty days.
  if (from === "year" && to === "month") return amount * 12;
  if (from === "month" && to === "year") return amount / 12;
  const exact = amount * share;
  return to === "day" ? Math.ceil(exact - 1e-9) : Math.round(exact * 1e6) / 1e6;
}

/** A week has five working days; a month is taken for thirty days. */
const daysIn: Readonly<Record<TimeUnit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  "working day": 7 / 5,
  week: 7,
  month: 30,
  year: 365,
};
