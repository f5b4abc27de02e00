import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong for people who do not see, hear or point as others do: rule, and the elements. */
export async function violations(page) {
  await page.evaluate(await source);
  const found = await page.evaluate(() =>
    // Fluent's guards of focus hand it on and are never stopped at.
    window.axe.run({ exclude: ['[data-tabster-dummy]'] }, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
}
