/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { officeWorkbook } from "../excel/officeWorkbook";
import { createSession } from "../session/createSession";
import { SessionProvider } from "../session/SessionContext";
import { PageStateProvider, usePageState } from "../ui/usePageState";
import type { Page } from "../ui/feature";
import { PageBoundary } from "./PageBoundary";

/** A page with a field, and a button that breaks it. */
function Fragile(): ReactNode {
  const [text, keep] = usePageState("text", "");
  const [broken, setBroken] = useState(false);
  if (broken) throw new Error("A row without an end.");
  return (
    <>
      <input aria-label="Reason" value={text} onChange={(event) => keep(event.target.value)} />
      <button onClick={() => setBroken(true)}>Break</button>
    </>
  );
}

const session = createSession({
  workbook: officeWorkbook([]),
  known: [],
  clock: () => new Date(2026, 10, 24),
  newId: () => "",
  user: { get: () => "Nora", set: () => undefined },
});
const show = (page: Page) =>
  render(
    <SessionProvider value={session}>
      <PageStateProvider>
        <PageBoundary page={page} />
      </PageStateProvider>
    </SessionProvider>,
  );

beforeEach(() => {
  // React tells each caught error to the console as well.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

test("a page that breaks says so and, tried again, has what was typed", async () => {
  const user = userEvent.setup();
  show({ path: "fragile", load: () => Promise.resolve(Fragile) });
  await user.type(await screen.findByRole("textbox", { name: "Reason" }), "too late");
  await user.click(screen.getByRole("button", { name: "Break" }));
  expect(screen.getByRole("heading", { name: "Something went wrong on this page" })).toBeTruthy();
  expect(screen.getByText("A row without an end.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("textbox", { name: "Reason" })).toHaveProperty("value", "too late");
});

test("a page that could not be loaded is loaded again", async () => {
  let online = false;
  const user = userEvent.setup();
  show({
    path: "far",

    load: () => (online ? Promise.resolve(Fragile) : Promise.reject(new Error("No network."))),
  });
  expect(await screen.findByText("No network.")).toBeTruthy();
  online = true;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("textbox", { name: "Reason" })).toBeTruthy();
});
