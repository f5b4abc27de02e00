import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong for people who do not see, hear or point as others do: rule, and the elements.
 * @param {{ floating?: boolean }} options floating: a menu or a popover is open, which belongs to no landmark
 */
export async function violations(page, { floating = false } = {}) {
  // While something fades in, its text is paler than it will be.
  await page.evaluate(() => Promise.allSettled(
    document.getAnimations().filter((animation) => Number.isFinite(animation.effect.getComputedTiming().endTime)).map((animation) => animation.finished),
  ));
  await page.evaluate(await source);
  const found = await page.evaluate((afloat) =>
    // Fluent's guards of focus hand it on and are never stopped at.
    window.axe.run({ exclude: ['[data-tabster-dummy]'] }, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      rules: { region: { enabled: !afloat } },
    }),
    floating,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
}
