import { weekdayOf, type Day } from "../../../domain/calendarDay";
import type { Books, Trade } from "./books";
import { mainLocation, requesters, sampleDepartments } from "./company";

const WORKDAYS_A_YEAR = 260;
const FRIDAY = 5;

type Departments = readonly [(typeof sampleDepartments)[number], ...(typeof sampleDepartments)[number][]];

/** Books what the first count found: everything well stocked. */
export function countAtTheStart(books: Books, trades: readonly Trade[]): void {
  for (const { article, orderAt, orderUpTo, outpost } of trades) {
    books.use.set(article.code, new Array<number>(books.days).fill(0));
    const count = (location: string, quantity: number): void => {
      books.move({
        date: books.firstDay,
        item: article.code,
        location,
        quantity,
        type: "Count",
        by: requesters[0],
        cost: article.cost,
        note: `Counted ${quantity}, book 0. Opening stock`,
      });
    };
    count(mainLocation, books.chance.whole(orderAt, orderUpTo));
    if (outpost) count(outpost.location, outpost.maximum);
  }
}

/** Issues of a working day: who needs something takes it where it lies, at most what is there. */
export function issue(books: Books, trades: readonly Trade[], day: Day): void {
  const { chance } = books;
  if (weekdayOf(day) > FRIDAY) return;
  for (const { article, issuesAYear, outpost } of trades) {
    if (!chance.hits(issuesAYear / WORKDAYS_A_YEAR)) continue;
    const fromOutpost = outpost !== undefined && chance.hits(0.4);
    const location = fromOutpost ? outpost.location : mainLocation;
    const department = chance.pick(departmentsAt(location)).department;
    const usual = article.use / issuesAYear;
    const wanted = Math.max(1, Math.round(usual * (0.5 + chance.next())));
    const quantity = Math.min(wanted, books.onHand(article.code, location));
    if (quantity === 0) continue;
    books.move({
      date: day,
      item: article.code,
      location,
      quantity: -quantity,
      type: "Issue",
      department,
      by: chance.pick(requesters),
      cost: article.cost,
    });
  }
}

/** On Fridays the outposts are filled up from the main store. */
export function refill(books: Books, trades: readonly Trade[], day: Day): void {
  if (weekdayOf(day) !== FRIDAY) return;
  for (const { article, outpost } of trades) {
    if (!outpost || books.onHand(article.code, outpost.location) > outpost.minimum) continue;
    const short = outpost.maximum - books.onHand(article.code, outpost.location);
    const quantity = Math.min(short, books.onHand(article.code, mainLocation));
    if (quantity <= 0) continue;
    const half = {
      date: day,
      item: article.code,
      type: "Transfer" as const,
      by: requesters[1],
      cost: article.cost,
    };
    const out = books.move({ ...half, location: mainLocation, quantity: -quantity });
    books.move({ ...half, location: outpost.location, quantity, reference: out });
  }
}

/** Two shelves are counted a week; now and then one is off by a little. */
export function count(books: Books, trades: readonly [Trade, ...Trade[]], day: Day): void {
  const { chance } = books;
  if (weekdayOf(day) !== 2 && weekdayOf(day) !== 4) return;
  const { article } = chance.pick(trades);
  const book = books.onHand(article.code, mainLocation);
  const difference = chance.hits(0.3) ? Math.max(-book, chance.whole(-2, 1)) : 0;
  books.move({
    date: day,
    item: article.code,
    location: mainLocation,
    quantity: difference,
    type: "Count",
    by: requesters[2],
    cost: article.cost,
    note: `Counted ${book + difference}, book ${book}`,
  });
}

/** Who takes from a place: those who sit there; from the main store anyone. */
function departmentsAt(location: string): Departments {
  const [first, ...rest] = sampleDepartments.filter((known) => known.location === location);
  return first && location !== mainLocation ? [first, ...rest] : everyone;
}

const [firstDepartment, ...otherDepartments] = sampleDepartments;
if (!firstDepartment) throw new Error("The sample company has no department.");
const everyone: Departments = [firstDepartment, ...otherDepartments];
