import assert from 'node:assert/strict';
import { BASE } from './browser.js';

/** Opens the page with a query and waits until its figures stand. */
export async function open(page, query = '') {
  await page.goto(`${BASE}${query}`);
  await page.locator('[data-kpi]').first().waitFor();
}

export const visual = (page, name) => page.locator(`[data-visual="${name}"]`);
export const province = (page, code) => page.locator(`g[data-area="${code}"]`);
export const kpiValue = (page, id) => page.locator(`[data-kpi="${id}"] [data-value]`);
export const row = (page, indicator) => page.locator(`tr[data-indicator="${indicator}"]`);
export const chip = (page, name) => page.getByRole('button', { name: `Bỏ lọc ${name}` });

/** Waits until a text is there; fails with what stood there instead. */
export async function expectText(locator, expected) {
  const matches = (text) => (expected instanceof RegExp ? expected.test(text) : text.includes(expected));
  let text = '';
  for (let tries = 0; tries < 100; tries++) {
    text = (await locator.count()) > 0 ? await locator.first().innerText() : '(not there)';
    if (matches(text.replaceAll('\u00a0', ' '))) return;
    await locator.page().waitForTimeout(100);
  }
  assert.fail(`expected ${expected}, but found: ${text}`);
}

/** The place of a province's bar: right of its name, where every bar has its first pixels. */
export async function barOf(page, name) {
  const label = visual(page, 'ranking').locator('svg text', { hasText: name }).first();
  await label.waitFor();
  const box = await label.boundingBox();
  assert.ok(box, `the bar of ${name} is drawn`);
  return { x: box.x + box.width + 24, y: box.y + box.height / 2 };
}

/** Opacities of the bars, from the top: picked ones are whole, others dimmed. Hatching lies over a bar as a pattern. */
export function bars(page) {
  return visual(page, 'ranking')
    .locator('svg:not([data-fui-icon])')
    .evaluate((svg) =>
      [...svg.querySelectorAll('path')]
        .filter(
          (path) => path.getBBox().width > 20 && path.getBBox().height > 10 && path.getBBox().height < 24,
        )
        .filter((path) => /^(#|rgb)/.test(path.getAttribute('fill') ?? ''))
        .map((path) => Number(path.getAttribute('fill-opacity') ?? 1)),
    );
}
