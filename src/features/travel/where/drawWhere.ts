import { companySettings } from "../../../model/company/settings";
import { tripStates, tripStateTables } from "../../../model/trips/tripState";
import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { legTitle } from "../itinerary/itinerary";
import { words } from "../words";
import { isAwayOn, whoIsWhere, type WhereOn } from "./whereIs";

export const WHERE_SHEET = "Who is where";

/** Draws who is away today and how to reach them, on one sheet to print. */
export const drawWhere: Publishing<object> = {
  title: words.where.drawSheet,
  reads: tripStateTables,
  sheets: () => [WHERE_SHEET],
  plan(tables, _, { today }) {
    const away = whoIsWhere(tripStates(tables, today).values(), today).filter((each) => isAwayOn(each, today));
    if (away.length === 0) return refuse(words.where.nobody);
    const says = words.where.sheet;
    return ok({
      sentence: `Drew where ${counted(away.length, "traveller is", "travellers are")} on ${today} on the sheet ${WHERE_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [
        printedPage({
          sheet: WHERE_SHEET,
          called: says.called,
          tabColor: "#8764B8",
          title: words.where.title,
          from: [companySettings(tables).company],
          facts: [[says.day, today]],
          table: {
            columns: [
              { header: says.person, width: 22 },
              { header: says.place, width: 22 },
              { header: says.until, width: 13, date: true },
              { header: says.rides, width: 34 },
              { header: says.phone, width: 18 },
              { header: says.email, width: 28 },
              { header: says.manager, width: 20 },
              { header: says.trip, width: 15 },
            ],
            rows: away.map(rowOf),
          },
          landscape: true,
        }),
      ],
    });
  },
};

const rowOf = ({ state: { trip, traveller }, place, hotel, rides }: WhereOn): readonly (string | undefined)[] => [
  trip.traveller,
  [place, hotel?.carrier].filter(Boolean).join(", "),
  trip.end,
  rides.map(legTitle).join(", "),
  traveller?.phone,
  traveller?.email,
  traveller?.manager,
  trip.trip,
];
