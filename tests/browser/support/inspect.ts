// axe, and the looks in which every page has to please it.

import assert from "node:assert/strict";
import axe from "axe-core";
import type { Page } from "playwright-core";

const SIZES = [
  { size: "desk", viewport: { width: 1280, height: 900 } },
  { size: "phone", viewport: { width: 390, height: 844 } },
];

/** Both themes at both sizes. Things that move are in the way of telling colours. */
export const LOOKS = (["light", "dark"] as const).flatMap((colorScheme) =>
  SIZES.map(({ size, viewport }) => ({
    name: `${colorScheme}, ${size}`,
    size,
    options: { colorScheme, viewport, reducedMotion: "reduce" as const },
  })),
);

/** Has axe look at the page as it is now, with all of its rules. */
export async function inspect(page: Page, where: string): Promise<void> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(async () => {
    const runner = (window as unknown as { axe: typeof axe }).axe;
    // Style sheets are ours and already there; to load them again would break the page's policy.
    return runner.run(document, { preload: false, resultTypes: ["violations"] });
  });
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
  assert.deepEqual(told, [], where);
  assert.ok(passes.length > 10, `${where}: axe has looked`);
}
