/** What the sample company buys. Use is in units a year, cost in EUR a unit. */
export interface Article {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly kind: "Material" | "Supply" | "Equipment";
  readonly unit: string;
  readonly pack: string | undefined;
  readonly unitsPerPack: number | undefined;
  readonly cost: number;
  readonly use: number;
  readonly vendor: string;
}

type Line = readonly [name: string, unit: string, pack: string, unitsPerPack: number, cost: number, use: number];

interface Shelf {
  readonly prefix: string;
  readonly category: string;
  readonly kind: Article["kind"];
  readonly vendor: string;
  readonly lines: readonly Line[];
}

const shelves: readonly Shelf[] = [
  {
    prefix: "OFF",
    category: "Stationery",
    kind: "Supply",
    vendor: "Northway Office Supply",
    lines: [
      ["Ballpoint pen, blue", "piece", "box", 50, 0.28, 1400],
      ["Ballpoint pen, black", "piece", "box", 50, 0.28, 900],
      ["Highlighter, yellow", "piece", "box", 10, 0.75, 260],
      ["Whiteboard marker, set of 4", "set", "", 0, 4.9, 110],
      ["Sticky notes 76 x 76 mm", "block", "pack", 12, 0.62, 620],
      ["Notebook A5, ruled", "piece", "pack", 5, 2.1, 240],
      ["Notebook A4, squared", "piece", "pack", 5, 3.2, 180],
      ["Lever arch file, 75 mm", "piece", "box", 10, 2.35, 210],
      ["Document wallet A4, clear", "piece", "box", 100, 0.09, 2600],
      ["Staples 24/6", "box", "carton", 20, 0.85, 160],
      ["Stapler, 25 sheets", "piece", "", 0, 8.4, 22],
      ["Paper clips 26 mm", "box", "carton", 10, 0.55, 140],
      ["Adhesive tape 19 mm", "roll", "pack", 8, 0.95, 310],
      ["Envelope C4, peel and seal", "piece", "box", 250, 0.11, 3200],
    ],
  },
  {
    prefix: "PRT",
    category: "Paper and print",
    kind: "Supply",
    vendor: "Brightleaf Paper",
    lines: [
      ["Copy paper A4, 80 g", "ream", "carton", 5, 4.1, 1500],
      ["Copy paper A3, 80 g", "ream", "carton", 5, 8.6, 160],
      ["Copy paper A4, 120 g", "ream", "carton", 5, 7.2, 90],
      ["Toner K-410, black", "piece", "", 0, 78, 46],
      ["Toner K-410, cyan", "piece", "", 0, 92, 18],
      ["Toner K-410, magenta", "piece", "", 0, 92, 17],
      ["Toner K-410, yellow", "piece", "", 0, 92, 16],
      ["Label roll 62 mm", "roll", "pack", 6, 5.4, 190],
      ["Address labels, 100 sheets", "box", "", 0, 11.5, 48],
      ["Laminating pouch A4", "piece", "box", 100, 0.14, 1100],
      ["Visitor badge, self-adhesive", "piece", "roll", 500, 0.04, 5200],
    ],
  },
  {
    prefix: "CLN",
    category: "Cleaning",
    kind: "Supply",
    vendor: "Clearwater Hygiene",
    lines: [
      ["Hand soap, 5 l", "can", "carton", 4, 9.8, 150],
      ["Hand towel, folded", "pack", "carton", 20, 1.35, 2100],
      ["Toilet paper, 2-ply", "roll", "bale", 64, 0.38, 5600],
      ["Surface cleaner, 1 l", "bottle", "carton", 6, 3.1, 260],
      ["Glass cleaner, 750 ml", "bottle", "carton", 6, 2.4, 130],
      ["Disinfectant, 1 l", "bottle", "carton", 12, 5.2, 300],
      ["Refuse sack, 120 l", "roll", "carton", 10, 4.6, 420],
      ["Refuse sack, 30 l", "roll", "carton", 20, 1.9, 360],
      ["Microfibre cloth", "piece", "pack", 10, 0.9, 480],
      ["Mop head, 50 cm", "piece", "", 0, 6.3, 70],
      ["Dishwasher tablets", "box", "carton", 4, 12.9, 84],
    ],
  },
  {
    prefix: "KIT",
    category: "Kitchen",
    kind: "Supply",
    vendor: "Harbour Catering",
    lines: [
      ["Coffee beans, 1 kg", "bag", "carton", 8, 13.5, 430],
      ["Tea, breakfast, 100 bags", "box", "carton", 6, 4.8, 120],
      ["Sugar sticks", "box", "", 0, 9.2, 40],
      ["Oat drink, 1 l", "carton", "tray", 12, 1.75, 620],
      ["Milk, long life, 1 l", "carton", "tray", 12, 1.05, 980],
      ["Sparkling water, 0.5 l", "bottle", "crate", 24, 0.55, 2900],
      ["Paper cup, 200 ml", "piece", "sleeve", 50, 0.06, 7500],
      ["Biscuits, mixed, 500 g", "box", "carton", 6, 5.6, 130],
      ["Dish sponge", "piece", "pack", 10, 0.45, 240],
    ],
  },
  {
    prefix: "PPE",
    category: "Protective wear",
    kind: "Supply",
    vendor: "Shieldmark Safety",
    lines: [
      ["Work gloves, size 8", "pair", "pack", 12, 2.4, 520],
      ["Work gloves, size 9", "pair", "pack", 12, 2.4, 980],
      ["Work gloves, size 10", "pair", "pack", 12, 2.4, 760],
      ["Nitrile gloves, M", "piece", "box", 100, 0.08, 9800],
      ["Nitrile gloves, L", "piece", "box", 100, 0.08, 7200],
      ["Safety glasses, clear", "piece", "box", 10, 3.6, 190],
      ["Ear plugs, corded", "pair", "box", 100, 0.35, 1700],
      ["Dust mask FFP2", "piece", "box", 20, 0.7, 1500],
      ["Safety helmet, white", "piece", "", 0, 14.8, 36],
      ["High-visibility vest, L", "piece", "pack", 5, 4.2, 85],
      ["High-visibility vest, XL", "piece", "pack", 5, 4.2, 95],
      ["Safety shoes S3, size 42", "pair", "", 0, 58, 24],
      ["Safety shoes S3, size 44", "pair", "", 0, 58, 26],
      ["Knee pads", "pair", "", 0, 16.5, 20],
    ],
  },
  {
    prefix: "TLS",
    category: "Tools",
    kind: "Equipment",
    vendor: "Ironbridge Tools",
    lines: [
      ["Snap-off blade knife, 18 mm", "piece", "box", 10, 3.9, 96],
      ["Snap-off blades, 18 mm, 10 pieces", "pack", "box", 10, 2.2, 240],
      ["Tape measure, 5 m", "piece", "", 0, 7.9, 38],
      ["Screwdriver bit PH2", "piece", "box", 25, 0.8, 430],
      ["Screwdriver bit TX20", "piece", "box", 25, 0.9, 380],
      ["Drill bit, masonry, 6 mm", "piece", "pack", 5, 3.1, 130],
      ["Drill bit, masonry, 8 mm", "piece", "pack", 5, 3.6, 110],
      ["Cutting disc, 125 mm", "piece", "box", 25, 1.4, 560],
      ["Combination pliers", "piece", "", 0, 17.5, 14],
      ["Hammer, 500 g", "piece", "", 0, 15.2, 10],
      ["Spirit level, 60 cm", "piece", "", 0, 24.5, 9],
    ],
  },
  {
    prefix: "FIX",
    category: "Fixings",
    kind: "Material",
    vendor: "Ironbridge Tools",
    lines: [
      ["Wood screw 4 x 40 mm", "piece", "box", 200, 0.04, 14000],
      ["Wood screw 5 x 60 mm", "piece", "box", 200, 0.06, 9600],
      ["Wall plug, 8 mm", "piece", "box", 100, 0.05, 8200],
      ["Hexagon bolt M8 x 40", "piece", "box", 100, 0.18, 3100],
      ["Nut M8", "piece", "box", 200, 0.05, 3300],
      ["Washer M8", "piece", "box", 200, 0.03, 3500],
      ["Cable tie, 200 mm", "piece", "bag", 100, 0.03, 9900],
      ["Assembly adhesive, 310 ml", "cartridge", "carton", 12, 5.9, 210],
      ["Silicone, clear, 310 ml", "cartridge", "carton", 12, 4.7, 180],
    ],
  },
  {
    prefix: "ELC",
    category: "Electrical",
    kind: "Material",
    vendor: "Voltline Electrical",
    lines: [
      ["LED lamp E27, 9 W", "piece", "box", 10, 3.4, 240],
      ["LED tube, 120 cm", "piece", "box", 10, 8.9, 130],
      ["Battery AA", "piece", "box", 40, 0.42, 1600],
      ["Battery AAA", "piece", "box", 40, 0.42, 1100],
      ["Battery CR2032", "piece", "tray", 20, 0.65, 220],
      ["Extension lead, 5 m", "piece", "", 0, 12.8, 44],
      ["Power strip, 6 sockets", "piece", "", 0, 15.9, 40],
      ["Insulating tape, black", "roll", "pack", 10, 0.8, 330],
      ["Installation cable 3 x 1.5, 50 m", "ring", "", 0, 39, 34],
      ["Circuit breaker B16", "piece", "box", 12, 3.2, 90],
    ],
  },
  {
    prefix: "PKG",
    category: "Packaging",
    kind: "Material",
    vendor: "Packwell Packaging",
    lines: [
      ["Carton 300 x 200 x 150 mm", "piece", "bundle", 25, 0.52, 4200],
      ["Carton 400 x 300 x 200 mm", "piece", "bundle", 25, 0.84, 3600],
      ["Carton 600 x 400 x 400 mm", "piece", "bundle", 10, 1.9, 1250],
      ["Packing tape, brown", "roll", "carton", 36, 1.25, 1300],
      ["Stretch film, 500 mm", "roll", "carton", 6, 7.4, 310],
      ["Bubble wrap, 50 cm x 100 m", "roll", "", 0, 21, 58],
      ["Filling paper, 10 kg", "box", "", 0, 18.5, 95],
      ["Pallet, 1200 x 800 mm", "piece", "stack", 15, 9.8, 480],
      ["Shipping label 100 x 150", "roll", "carton", 12, 6.1, 260],
      ["Edge protector, 1 m", "piece", "bundle", 50, 0.45, 1500],
    ],
  },
  {
    prefix: "ITA",
    category: "IT accessories",
    kind: "Equipment",
    vendor: "Keystone Systems",
    lines: [
      ["Keyboard, wired", "piece", "", 0, 19.9, 42],
      ["Mouse, wireless", "piece", "", 0, 17.5, 64],
      ["Headset, USB", "piece", "", 0, 42, 48],
      ["USB-C dock", "piece", "", 0, 118, 22],
      ["USB-C cable, 2 m", "piece", "pack", 5, 6.4, 150],
      ["HDMI cable, 3 m", "piece", "pack", 5, 7.8, 70],
      ["Network cable Cat 6, 5 m", "piece", "pack", 10, 4.3, 210],
      ["Monitor 27 inch", "piece", "", 0, 189, 26],
      ["Laptop stand", "piece", "", 0, 28.5, 34],
      ["USB stick, 64 GB", "piece", "pack", 10, 6.9, 120],
    ],
  },
  {
    prefix: "AID",
    category: "First aid",
    kind: "Supply",
    vendor: "Medica Direct",
    lines: [
      ["Plasters, assorted", "box", "carton", 10, 3.2, 130],
      ["Bandage, 8 cm", "roll", "pack", 10, 0.9, 160],
      ["Sterile compress, 10 x 10", "piece", "box", 50, 0.28, 620],
      ["Burn gel, 50 ml", "bottle", "", 0, 7.6, 32],
      ["Cold pack, instant", "piece", "carton", 24, 1.5, 190],
      ["Eye wash, 500 ml", "bottle", "carton", 6, 11.8, 46],
      ["First aid kit, 20 people", "piece", "", 0, 44, 12],
    ],
  },
  {
    prefix: "MSC",
    category: "Site supplies",
    kind: "Supply",
    vendor: "Duskfield Trading",
    lines: [
      ["Grit salt, 25 kg", "bag", "pallet", 40, 6.2, 260],
      ["Line marking paint, white", "can", "carton", 12, 7.1, 120],
      ["Absorbent granules, 20 kg", "bag", "", 0, 13.4, 75],
      ["Barrier tape, 500 m", "roll", "", 0, 9.6, 52],
    ],
  },
];

/** The articles, their codes numbered shelf by shelf: OFF-101, OFF-102, … */
export const catalogue: readonly Article[] = shelves.flatMap(({ prefix, category, kind, vendor, lines }) =>
  lines.map(([name, unit, pack, unitsPerPack, cost, use], index) => ({
    code: `${prefix}-${101 + index}`,
    name,
    category,
    kind,
    unit,
    pack: pack === "" ? undefined : pack,
    unitsPerPack: unitsPerPack === 0 ? undefined : unitsPerPack,
    cost,
    use,
    vendor,
  })),
);
