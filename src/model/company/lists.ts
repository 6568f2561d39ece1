import { optional } from "../../tables/column";
import { defineTable } from "../../tables/defineTable";
import { count, flag, link, text } from "../../tables/kinds";

const sheet = "Lists";
const tabColor = "#616161";

/** The words that drop-downs offer, list by list. */
export const Lists = defineTable({
  name: "Lists",
  sheet,
  help: "The words that drop-downs offer. Add your own below.",
  tabColor,
  key: ["list", "item"],
  version: 1,
  record: { noun: "word", folded: ["colour"] },
  columns: {
    list: text({ header: "List", help: "The drop-down that offers the word." }),
    item: text({ header: "Item", help: "The word.", width: 22 }),
    order: optional(count({ header: "Order", help: "Its place in the drop-down; blank ones come last." })),
    colour: optional(text({ header: "Colour", help: "A colour of your own for it, such as #107C41." })),
    plural: optional(
      text({
        header: "Plural",
        help: "For a unit that is a word: what several are called, such as rolls. Blank for kg.",
      }),
    ),
    divides: optional(
      flag({
        header: "Divides",
        help: "For a unit: Yes where parts of one are ordered, such as 0.5 kg; No where only whole ones are booked. Blank for what is usual: kg, m, l and h divide.",
      }),
    ),
  },
});

export const Departments = defineTable({
  name: "Departments",
  sheet,
  help: "Who goods are issued to.",
  tabColor,
  key: "department",
  version: 1,
  record: { noun: "department" },
  columns: {
    department: text({ header: "Department", help: "The department's name, once each.", width: 22 }),
    costCentre: optional(text({ header: "Cost centre", help: "The number that accounting books its use to." })),
    manager: optional(text({ names: "People", header: "Manager", help: "Who answers for it." })),
    location: optional(link({ header: "Location", help: "Where it sits." }, "Locations")),
  },
});

/** Where things are kept in a company that has named no place yet. */
export const FIRST_LOCATION = "Main store";

export const Locations = defineTable({
  name: "Locations",
  sheet,
  help: "Where goods are kept.",
  tabColor,
  key: "location",
  version: 1,
  expects: { zones: ["timeZone"] },
  record: { noun: "location", folded: ["timeZone", "calendar"] },
  columns: {
    location: text({ header: "Location", help: "The place's name, once each.", width: 20 }),
    site: optional(text({ header: "Site", help: "The building or address it belongs to." })),
    kind: optional(text({ header: "Kind", help: "Store, cupboard, van and the like." })),
    timeZone: optional(
      text({
        header: "Time zone",
        help: "Of the site's clocks, such as Europe/Lisbon; blank for the company's.",
        width: 18,
      }),
    ),
    calendar: optional(
      text({ header: "Calendar", help: "Its working hours, by their name in Hours; blank for the company's." }),
    ),
  },
});
