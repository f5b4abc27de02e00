import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, launch, onPage } from './support/browser.js';
import { expectText, open } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const bell = (page) => page.getByRole('button', { name: /^Thông báo, / });

test('what provinces were told is behind the bell, and leads to the report', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?dataset=synthetic');
    await bell(page).click();
    const panel = page.getByRole('dialog', { name: 'Thông báo' });
    await panel.locator('li[data-notice]').first().waitFor();
    assert.deepEqual(await violations(page, { floating: true }), []);
    await panel.getByRole('button', { name: 'Xem báo cáo' }).first().click();
    await page.waitForURL(/page=reporting.*within=\d\d-\d\d/);
    await page.locator('[data-matrix] tbody tr').first().waitFor();
    assert.equal(await page.locator('tr[data-unit]').count(), 1);
  }));

test('a notice that is read stays read, for its area alone', () =>
  onPage(browser, { role: 'province' }, async (page) => {
    const items = async () => (await (await page.request.get(`${BASE}api/notices?dataset=synthetic&limit=100`)).json()).items;
    await open(page, '?dataset=synthetic');
    const { areas } = await (await page.request.get(`${BASE}api/access`)).json();
    for (const notice of await items()) assert.ok(areas.includes(notice.area), notice.area);
    const unread = (await items()).filter((notice) => notice.readAt == null).length;
    assert.equal(Number(await bell(page).getAttribute('data-unread')), unread);
    await bell(page).click();
    const panel = page.getByRole('dialog', { name: 'Thông báo' });
    await panel.waitFor();
    if (unread === 0) {
      await expectText(panel, /Chưa có thông báo nào|Xem báo cáo/);
      return;
    }
    await panel.locator('li[data-unread="true"]').first().getByRole('button', { name: 'Đã đọc' }).click();
    await page.waitForFunction((n) => Number(document.querySelector('[data-unread][aria-label]')?.getAttribute('data-unread')) === n - 1, unread);
    assert.equal((await items()).filter((notice) => notice.readAt == null).length, unread - 1);
  }));

test('the public has no bell', () =>
  onPage(browser, { role: null, expectedErrors: /Failed to load resource/ }, async (page) => {
    await page.goto(BASE);
    await page.locator('main').waitFor();
    assert.equal(await bell(page).count(), 0);
  }));
