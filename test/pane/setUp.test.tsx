/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { Locations } from "../../src/model/company/lists";
import { companySettings, Settings } from "../../src/model/company/settings";
import { People } from "../../src/model/people/people";
import { Items, Moves, Vendors } from "../../src/model/stock/tables";
import { Orders } from "../../src/model/orders/tables";
import { openPane, type Pane } from "../fixtures/pane";

const tablesIn = async ({ session }: Pane, ...tables: Parameters<Pane["session"]["load"]>[0]) => {
  const read = await act(() => session.load(tables));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};

test("set-up asks who the company and the coordinator are, and leads to the import of their own lists", async () => {
  const pane = await openPane();
  const { user, session } = pane;
  await user.type(await screen.findByRole("textbox", { name: "Company" }), "Hilltop School");
  await user.type(screen.getByRole("textbox", { name: "Address" }), "1 Hill Road");
  await user.clear(screen.getByRole("textbox", { name: "Currency" }));
  await user.type(screen.getByRole("textbox", { name: "Currency" }), "usd");
  await user.clear(screen.getByRole("textbox", { name: "First location" }));
  await user.type(screen.getByRole("textbox", { name: "First location" }), "Cellar");
  await user.clear(screen.getByRole("textbox", { name: "Your name" }));
  await user.type(screen.getByRole("textbox", { name: "Your name" }), "Ada Wong");
  await user.click(screen.getByRole("button", { name: "Set up with my own lists" }));
  expect(await screen.findByRole("heading", { level: 1, name: /^Import/ })).toBeTruthy();
  const tables = await tablesIn(pane, Settings, Locations, People);
  expect(companySettings(tables)).toMatchObject({ company: "Hilltop School", address: "1 Hill Road", currency: "USD" });
  expect(tables.rows(Locations).map(({ location }) => location)).toEqual(["Cellar"]);
  expect(tables.rows(People).map(({ person }) => person)).toEqual(["Ada Wong"]);
  expect(session.circumstances().user).toBe("Ada Wong");
});

test("a currency that is none is refused before anything is made", async () => {
  const { user, session } = await openPane();
  const currency = await screen.findByRole("textbox", { name: "Currency" });
  await user.clear(currency);
  await user.type(currency, "euros");
  await user.click(screen.getByRole("button", { name: "Set up empty" }));
  expect(await screen.findByText(/Use the ISO code EUR/)).toBeTruthy();
  expect(session.store.getState().present.size).toBe(0);
});

test("Home of an empty store leads through the first steps, and says nothing about what is low", async () => {
  const { user } = await openPane();
  await user.click(await screen.findByRole("button", { name: "Set up empty" }));
  await screen.findByRole("heading", { level: 1, name: "Today" });
  await screen.findByRole("heading", { name: "First steps" });
  for (const step of [
    "Your items",
    "What is on hand",
    "Your vendors",
    "When to reorder",
    "The people",
    "Your first order",
  ])
    expect(screen.getByRole("link", { name: step })).toBeTruthy();
  expect(screen.queryByText("Nothing waits for you")).toBeNull();
  expect(screen.queryByText(/No item is low/)).toBeNull();
});

test("the sample company can be removed: its rows go, the settings and tables stay, and Undo brings it back", async () => {
  const pane = await openPane();
  const { user } = pane;
  await user.click(await screen.findByRole("button", { name: "Set up with a sample company" }));
  await screen.findByRole("heading", { level: 1, name: "Today" });
  act(() => {
    window.location.hash = "#/home/remove-sample";
  });
  await user.click(await screen.findByRole("button", { name: "See what goes" }));
  await user.click(await screen.findByRole("button", { name: "Remove the sample company" }));
  expect(await screen.findByRole("link", { name: "Your items" })).toBeTruthy();
  const counted = [Items, Vendors, Moves, Orders] as const;
  const after = await tablesIn(pane, Settings, ...counted);
  expect(counted.map((table) => after.read(table).rowsByKey.size)).toEqual([0, 0, 0, 0]);
  expect(companySettings(after).company).toBe("Fernhill Works");
  const messages = within(screen.getByRole("log", { name: "Messages" }));
  await user.click(messages.getAllByRole("button", { name: "Undo" }).at(-1) ?? document.body);
  await waitFor(async () => {
    const back = await tablesIn(pane, ...counted);
    expect(back.read(Items).rowsByKey.size).toBeGreaterThan(50);
  });
}, 180_000);
