import { ok, refuse } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { equipmentStates, equipmentTables } from "../../../model/equipment/equipmentState";
import { People, peopleIn } from "../../../model/people/people";
import { sameKey } from "../../../tables/keys";
import { requireRow } from "../../../tables/requireRow";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "../words";

export const AGREEMENT_SHEET = "Loan agreement";

/** Draws the agreement over everything that a person has, to print and to sign. */
export const drawAgreement: Publishing<{ readonly person: string }> = {
  title: "Create the agreement",
  reads: [...equipmentTables, People, Settings],
  sheets: () => [AGREEMENT_SHEET],
  plan(tables, { person }, { today }) {
    const who = requireRow(tables, People, person);
    if (!who.ok) return who;
    const held = [...equipmentStates(tables, today).values()].filter(({ holder }) => sameKey(holder, person));
    if (held.length === 0) return refuse(`${who.value.person} has nothing. Hand something out first.`);
    const { company, address, currency } = companySettings(tables);
    const { person: name, department, role } = peopleIn(tables)(person) ?? who.value;
    return ok({
      sentence: `Drew the agreement with ${name} on the sheet ${AGREEMENT_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [
        printedPage({
          sheet: AGREEMENT_SHEET,
          called: "the loan agreement",
          tabColor: "#038387",
          title: words.agreement.title,
          from: [company, ...address.split("\n")],
          facts: [
            [words.agreement.lentTo, name],
            [words.agreement.department, [role, department].filter((each) => each !== undefined).join(", ")],
            [words.agreement.date, today],
          ],
          table: {
            columns: [
              { header: words.agreement.tag, width: 12 },
              { header: words.agreement.name, width: 32 },
              { header: words.agreement.serial, width: 18 },
              { header: words.agreement.since, width: 12, date: true },
              { header: words.agreement.dueBack, width: 12, date: true },
              { header: words.agreement.value(currency), width: 12, format: "#,##0.00" },
            ],
            rows: held.map(({ equipment, outOn, dueBack, value }) => [
              equipment.tag,
              equipment.name,
              equipment.serial,
              outOn,
              dueBack ?? words.agreement.open,
              value,
            ]),
          },
          sentences: words.agreement.terms(company),
          signatures: [words.agreement.signs(name), words.agreement.signs(company)],
        }),
      ],
    });
  },
};
