import type { Author } from "../../src/workbench/document/coauthoring/TwoCopies";
import { drivenActions, type Driven } from "./actions";
import { stateOf, type BookState } from "./bookState";
import { brokenInvariants } from "./invariants";
import { clock, known, openRoom, type Room } from "./room";
import { openTwoRooms, type Pane, type TwoRooms } from "../session/twoRooms";

jest.setTimeout(180_000);

describe("two people do the same at the same moment, each in a copy: nothing is lost without a word", () => {
  let room: Room;
  let two: TwoRooms;

  beforeAll(async () => {
    room = await openRoom();
    two = openTwoRooms(room.document, { known, clock });
    two.copies.second.document.calculationMode = "Manual";
  });

  afterAll(() => {
    two.copies.close();
  });

  // EVERY_ACTION=1 tries them all; here it is every sixth.
  const tried = drivenActions
    .map((driven, index) => [driven.name, index] as const)
    .filter(([, index]) => process.env.EVERY_ACTION !== undefined || index % 6 === 1);

  test.each(tried)("%s", async (_, index) => {
    const driven = drivenActions[index];
    if (!driven) throw new Error("The list is shorter than it was.");
    room.document.restore(room.start);
    await two.copies.as("first", () =>
      driven.first({ ...room, open: async (user) => (await two.open("first", user)).session }),
    );
    two.copies.reopen();
    expect(await lostInSilence(two, driven)).toEqual([]);
  });
});

async function lostInSilence(rooms: TwoRooms, driven: Driven): Promise<readonly string[]> {
  const { copies } = rooms;
  const documents = { first: copies.first.document, second: copies.second.document };
  const start = stateOf(documents.first);
  const brokenBefore = brokenInvariants(documents.first, []);
  const panes: Record<Author, Pane> = {
    first: await rooms.open("first", driven.by),
    second: await rooms.open("second", driven.by),
  };
  for (const author of ["first", "second"] as const) {
    const { session } = panes[author];
    const done = await copies.as(author, () => driven.run(session));
    if (!done.ok) throw new Error(done.problem.message);
  }
  const theirs = { first: stateOf(documents.first), second: stateOf(documents.second) };
  const lost = copies.exchange();
  await panes.first.wait();
  await panes.second.wait();
  const now = stateOf(documents.first);
  return (["first", "second"] as const).flatMap((author) => {
    if ([...lost[author], ...panes[author].told()].length > 0) return [];
    const broken = brokenInvariants(documents.first, []).filter((sentence) => !brokenBefore.includes(sentence));
    return [...missingOf(start, theirs[author], now), ...broken].map((what) => `${author}: ${what}`);
  });
}

/** What somebody did to rows that is not there afterwards, as sentences. */
function missingOf(start: BookState, theirs: BookState, now: BookState): readonly string[] {
  const missing: string[] = [];
  for (const [name, { rows }] of theirs.tables) {
    const [before, after] = [start.tables.get(name)?.rows, now.tables.get(name)?.rows];
    for (const [key, row] of rows) {
      const [was, is] = [before?.get(key), after?.get(key)];
      for (const [header, cell] of row)
        if (cell !== was?.get(header) && cell !== is?.get(header))
          missing.push(`${header} of ${key} in ${name}: ${cell}, now ${is?.get(header) ?? "no such row"}`);
    }
    for (const key of before?.keys() ?? [])
      if (!rows.has(key) && after?.has(key)) missing.push(`${key} is in ${name} again`);
  }
  return missing;
}
