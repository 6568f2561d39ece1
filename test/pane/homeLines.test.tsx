/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { features } from "../../src/app/features";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { withSamples } from "../../src/ui/feature";
import { waitingIn } from "../../src/ui/useTodo";
import { openPane } from "../fixtures/pane";
import { tablesOf } from "../fixtures/tablesOf";

const today = "2026-11-24";

/** How many rows the page says that it shows; on pages of several lists, of each, and of those that stand below each other. */
function rowsShown(): readonly number[] {
  const main = within(screen.getByRole("main"));
  const [said] = main.queryAllByRole("status").flatMap(({ textContent }) => /^\d+/.exec(textContent) ?? []);
  if (said !== undefined) return [Number(said)];
  const lists = main.queryAllByRole("list").map((list) => within(list).queryAllByRole("listitem").length);
  return lists.flatMap((_, first) =>
    lists.slice(first).map((__, last) => lists.slice(first, first + last + 1).reduce((sum, rows) => sum + rows, 0)),
  );
}

test("each line of Home opens a page with just as many rows as it counts", async () => {
  const tables = tablesOf([...(await withSamples(features, sampleCompany(today), today))]);
  const rules = features.flatMap((feature) => {
    const rule = feature.todo?.();
    return rule === undefined ? [] : [rule.then((loaded) => ({ feature, rule: loaded }))];
  });
  const items = waitingIn(await Promise.all(rules), tables, today, `${today}T09:30`).flatMap((each) => each.items);
  expect(items.length).toBeGreaterThan(50);
  await openPane(tables, "#/home");
  await screen.findByRole("heading", { level: 1, name: "Today" });
  for (const { what, count, page } of items) {
    const hash = `#/${page}`;
    const before = window.location.hash === hash ? null : screen.getByRole("main").firstElementChild;
    act(() => void (window.location.hash = hash));
    await waitFor(() => {
      expect(screen.getByRole("main").firstElementChild).not.toBe(before);
      const shown = rowsShown();
      expect({ what, page, shown }).toEqual({
        what,
        page,
        shown: shown.includes(count) ? shown : `${String(count)} rows`,
      });
    });
  }
});
