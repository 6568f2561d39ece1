/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentType } from "react";
import { App } from "./App";

Object.assign(globalThis, {
  ResizeObserver: class {
    observe(): void {
      /* Nothing changes its size here. */
    }
    disconnect(): void {
      /* As above. */
    }
  },
  matchMedia: (media: string) => Object.assign(new EventTarget(), { matches: false, media }),
});

test("the frame shows before the duties are loaded", async () => {
  let arrive: (product: ComponentType) => void = () => undefined;
  render(<App load={() => new Promise((resolve) => (arrive = resolve))} />);
  expect(await screen.findByText("Looking at the workbook…")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Home" })).toBeTruthy();
  arrive(() => <h1>Today</h1>);
  expect(await screen.findByRole("heading", { name: "Today" })).toBeTruthy();
  expect(screen.queryByText("Looking at the workbook…")).toBeNull();
});

test("duties that could not be loaded are loaded again", async () => {
  // React tells each caught error to the console as well.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  let online = false;
  render(
    <App load={() => (online ? Promise.resolve(() => <h1>Today</h1>) : Promise.reject(new Error("No network.")))} />,
  );
  expect(await screen.findByRole("heading", { name: "Quartermaster could not be shown" })).toBeTruthy();
  expect(screen.getByText("No network.")).toBeTruthy();
  online = true;
  await userEvent.setup().click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "Today" })).toBeTruthy();
});
