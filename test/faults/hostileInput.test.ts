import type { Action } from "../../src/tables/action";
import { planChecked } from "../../src/tables/planChecked";
import { TableSet } from "../../src/tables/tableSet";
import { drivenActions, type Driven } from "./actions";
import { openRoom, type Room } from "./room";
import { readOf } from "./readOf";
import { TODAY } from "./company";
import type { Result } from "../../src/domain/result";
import type { Done, Session } from "../../src/session/session";

// Some three thousand plans over the whole company.
jest.setTimeout(180_000);

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

const numbers = [NaN, -1, 1e308, 0.1234567];
const texts = ["", " ", "x".repeat(40_000), "=1+1", "\ud800", "toString", "0000-00-00", "9999-12-31"];

/** What an action is asked with, once for each thing in it that is something else: by what was changed. */
function* hostile(input: unknown, path: string): Generator<readonly [what: string, input: unknown]> {
  if (typeof input === "number" || typeof input === "string")
    for (const value of typeof input === "number" ? numbers : texts)
      yield [`${path} ${JSON.stringify(value).slice(0, 20)}`, value];
  else if (Array.isArray(input)) {
    const list: readonly unknown[] = input;
    yield [`no ${path}`, []];
    yield [`${path} twice`, [...list, ...list]];
    for (const [what, first] of hostile(list[0], path)) yield [what, [first, ...list.slice(1)]];
  } else if (input instanceof Map) {
    const map: ReadonlyMap<unknown, unknown> = input;
    for (const [name, each] of map)
      for (const [what, value] of hostile(each, String(name))) yield [what, new Map([...map, [name, value]])];
  } else if (typeof input === "object" && input !== null)
    for (const [name, each] of Object.entries(input))
      for (const [what, value] of hostile(each, name)) yield [what, { ...input, [name]: value }];
}

/** Drives an action up to its door, and answers with what is asked there. */
async function askedAt(driven: Driven): Promise<{ readonly action: Action<unknown>; readonly input: unknown }> {
  const asked: { action: Action<unknown>; input: unknown }[] = [];
  const door = (action: Action<unknown>, input: unknown): Promise<Result<Done>> => {
    asked.push({ action, input });
    return Promise.resolve({ ok: false, problem: { message: "asked" } });
  };
  // No other way of a session leads to an action.
  await driven.run({ run: door, publish: door } as unknown as Session);
  const [first] = asked;
  if (!first) throw new Error(`${driven.name} asks nothing.`);
  return first;
}

// An import checks its file cell by cell, and freezing asks nothing.
const asking = drivenActions.filter(({ name }) => !["Import data", "freeze", "thaw"].includes(name));

test.each(asking.map((driven, index) => [driven.name, index] as const))(
  "%s, asked with what can't be, is refused in words or plans what can be written",
  async (_, index) => {
    const driven = asking[index];
    if (!driven) throw new Error("The list is shorter than it was.");
    const { action, input } = await askedAt(driven);
    room.document.restore(room.start);
    await driven.first(room);
    const tables = new TableSet(
      action.reads.filter(({ name }) => room.document.table(name)).map((table) => readOf(room.document, table)),
      action.reads,
    );
    const circumstances = { today: TODAY, now: `${TODAY}T09:30`, user: driven.by } as const;
    expect(planChecked(action, tables, input, circumstances)).toMatchObject({ ok: true });
    const wrong = [...hostile(input, "input")].flatMap(([what, changed]) => {
      try {
        const planned = planChecked(action, tables, changed, circumstances);
        const said = planned.ok ? planned.value.sentence : planned.problem.message;
        return /undefined|NaN|Infinity|\[object|\bnull\b/.test(said) || said.length > 1000
          ? [`${what}: ${said.slice(0, 300)}`]
          : [];
      } catch (error) {
        return [`${what}: ${String(error)}`];
      }
    });
    expect(wrong).toEqual([]);
  },
);
