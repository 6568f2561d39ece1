import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Session } from "../../src/session/session";
import { drivenActions } from "./actions";
import { openRoom, type Room } from "./room";
import { editsOf, faultName, readyAction, readyUndo, tryFault, type Fault } from "./trial";

jest.setTimeout(180_000);

test("every action of the product is in the list", async () => {
  const missing = sessionWrites.filter((method) => !drivenActions.some(({ what }) => what === method)).map(String);
  for (const file of filesIn("src/features", "src/model")) {
    const names = [...readFileSync(file, "utf8").matchAll(declaration)].map(([, name = ""]) => name);
    if (names.length === 0) continue;
    // A module is the record of what it exports.
    const exported = (await import(path.resolve(file))) as Readonly<Record<string, unknown>>;
    for (const name of names)
      if (!drivenActions.some(({ what }) => what === exported[name])) missing.push(`${file}: ${name}`);
  }
  expect(missing).toEqual([]);
});

/** A constant that is an action or a publishing, or a function that makes one. */
const declaration =
  /^export (?:const (?=\w+(?:| = \([^=]*\)): (?:Action|Publishing)<)|function (?=\w+\([^{]*\): (?:Action|Publishing)<))(\w+)/gm;

function filesIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
}

/**
 * What a session writes besides actions, publishings and their undo. What setting up leaves half made is made whole by setting
 * up again, which test/session/faults.test.ts tries.
 */
const sessionWrites: readonly (keyof Session)[] = ["freeze", "thaw"];

describe("whatever goes wrong, all of an action is written or nothing, nobody loses a row, and the next action works", () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });

  // `npm run faults` tries everything; here each action or its undo has one fault, as CI has half an hour for all.
  test.each(drivenActions.map((driven, index) => [driven.name, index] as const))("%s", async (_, index) => {
    const driven = drivenActions[index];
    if (!driven) throw new Error("The list is shorter than it was.");
    const subject = await (index % 2 === 0 ? readyAction : readyUndo)(room, driven);
    const edits = editsOf(subject);
    const refusal: Fault = { kind: "refusal", nth: 1 + ((index * 5) % 23), again: index % 3 === 0 };
    const fault = (Math.floor(index / 2) % 2 === 0 ? edits[(index * 7) % edits.length] : undefined) ?? refusal;
    const found = (await tryFault(room, subject, fault)) ?? [];
    expect([faultName(fault), found]).toEqual([faultName(fault), []]);
  });
});
