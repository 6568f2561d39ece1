import { expect, type Frame, type Page } from "@playwright/test";
import axe from "axe-core";

/** What axe finds on a page or in a frame of one, frames within it left out: by all its rules, or by those named. */
export async function axeFindings(
  place: Page | Frame,
  {
    exclude = [],
    rules,
  }: { readonly exclude?: readonly string[]; readonly rules?: readonly string[] | undefined } = {},
): Promise<readonly Finding[]> {
  // In the page itself and once: axe's own package for Playwright puts it into every frame again each time it is asked.
  if (!(await place.evaluate(() => "axe" in window))) await place.evaluate(axe.source);
  // Half-way from one colour to another nothing has contrast. One that is paused, or whose element goes, would never say that it is over.
  await expect.poll(() => place.evaluate(runningAnimations)).toBe(0);
  return place.evaluate(
    async ([without, only]) => {
      const { violations } = await (window as unknown as { readonly axe: typeof axe }).axe.run(
        { include: [["html"]], exclude: without.map((selector) => [selector]) },
        {
          iframes: false,
          resultTypes: ["violations"],
          ...(only && { runOnly: { type: "rule" as const, values: [...only] } }),
        },
      );
      return violations.map(({ id, impact, nodes }) => ({
        impact: impact ?? "minor",
        text: `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
      }));
    },
    [exclude, rules] as const,
  );
}

const runningAnimations = (): number =>
  document
    .getAnimations()
    .filter(({ effect, playState }) => playState === "running" && effect?.getTiming().iterations !== Infinity).length;

interface Finding {
  readonly impact: string;
  /** The rule and the elements that break it. */
  readonly text: string;
}
