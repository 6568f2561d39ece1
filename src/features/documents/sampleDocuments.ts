import { addDays, addMonths, type Day } from "../../domain/calendarDay";
import { Documents } from "../../model/documents/tables";
import type { AnyTable, NewRow } from "../../tables/defineTable";
import { numbering } from "../../tables/numbering";
import type { AnyRow } from "../../tables/readTable";
import { usualDocuments } from "./usualDocuments";

type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;
type Row = NewRow<typeof Documents.columns>;

/** The register of Fernhill Works: contracts, one of them renewed and one that ends soon, an insurance that ended, what may be disposed of. */
export function sampleDocuments(_company: Rows, today: Day): Rows {
  const ago = (days: number): Day => addDays(today, -days);
  const rows: Omit<Row, "document">[] = [
    {
      title: "Frame contract, office supply",
      kind: "Contract",
      table: "Vendors",
      record: "Northway Office Supply",
      link: "https://files.fernhill.example/contracts/northway-2024.pdf",
      dated: ago(700),
      filedOn: ago(698),
      owner: "Tomas Berg",
      version: "1",
      validUntil: ago(-30),
    },
    {
      title: "Frame contract, paper",
      kind: "Contract",
      table: "Vendors",
      record: "Brightleaf Paper",
      link: "https://files.fernhill.example/contracts/brightleaf-1.pdf",
      dated: ago(800),
      filedOn: ago(799),
      owner: "Tomas Berg",
      version: "1",
      validUntil: ago(80),
    },
    {
      title: "Frame contract, paper",
      kind: "Contract",
      table: "Vendors",
      record: "Brightleaf Paper",
      link: "https://files.fernhill.example/contracts/brightleaf-2.pdf",
      dated: ago(85),
      filedOn: ago(84),
      owner: "Tomas Berg",
      version: "2",
      validUntil: ago(-650),
      reviewOn: addMonths(ago(84), 12),
    },
    {
      title: "Liability insurance of the installer",
      kind: "Insurance",
      table: "Vendors",
      record: "Voltline Electrical",
      link: "Binder 4, tab 2",
      dated: ago(380),
      filedOn: ago(379),
      owner: "Nora Lindqvist",
      validUntil: ago(14),
    },
    {
      title: "Insurance of the delivery van",
      kind: "Insurance",
      table: "Equipment",
      record: "VN-501",
      link: "Binder 4, tab 1",
      dated: ago(200),
      filedOn: ago(199),
      owner: "Aisha Rahman",
      validUntil: ago(-165),
    },
    {
      title: "Check of the step ladder",
      kind: "Certificate",
      table: "Equipment",
      record: "LD-201",
      link: "checks/ladder-2025.pdf",
      dated: ago(340),
      filedOn: ago(340),
      owner: "Liam Byrne",
    },
    {
      title: "Travel policy",
      kind: "Policy",
      link: "https://files.fernhill.example/policies/travel.pdf",
      dated: ago(500),
      filedOn: ago(499),
      owner: "Helen Marsh",
      version: "3",
      reviewOn: ago(6),
    },
    {
      title: "Check of the old generator",
      kind: "Certificate",
      link: "Archive box 12",
      dated: addMonths(ago(40), -62),
      filedOn: addMonths(ago(39), -62),
      owner: "Liam Byrne",
    },
    {
      title: "Settlement with a former vendor",
      kind: "Agreement",
      link: "Archive box 9",
      dated: addMonths(ago(40), -75),
      filedOn: addMonths(ago(39), -75),
      owner: "Helen Marsh",
      confidential: true,
      hold: "The case is still open",
    },
  ];
  const next = new Map<string, () => string>();
  const numbered = [...rows]
    .sort((a, b) => a.filedOn.localeCompare(b.filedOn))
    .map((row): Row => {
      const year = row.filedOn.slice(0, 4);
      const number = next.get(year) ?? numbering("DC", row.filedOn, []);
      next.set(year, number);
      return { document: number(), ...row };
    });
  const first = numbered.find(({ record, version }) => record === "Brightleaf Paper" && version === "1");
  const documents = numbered.map((row) =>
    row.record === "Brightleaf Paper" && row.version === "2" ? { ...row, replaces: first?.document } : row,
  );
  return new Map<AnyTable, readonly AnyRow[]>([...usualDocuments, [Documents, documents]]);
}
