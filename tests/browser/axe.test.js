import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, DESKTOP, LONG, launch, onPage, PHONE } from './support/browser.js';
import { expectText, open } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const looks = LONG ? ['light', 'dark', 'contrast'] : ['light'];
const views = LONG ? { desktop: DESKTOP, phone: PHONE } : { desktop: DESKTOP };

async function openReporting(page, query) {
  await page.goto(`${BASE}?page=reporting${query}`);
  await page.locator('[data-matrix] tbody tr').first().waitFor();
}

for (const [view, viewport] of Object.entries(views)) {
  for (const look of looks) {
    for (const lang of ['vi', 'en']) {
      test(`no barrier on any page, ${view}, ${look}, ${lang}`, () =>
        onPage(browser, { viewport }, async (page) => {
          const query = `&look=${look}&lang=${lang}`;
          await open(page, `?areas=63-83${query}`);
          assert.deepEqual(await violations(page), [], 'Tổng quan');
          await open(page, `?pane=1&dataset=synthetic&tables=map,ranking,trend${query}`);
          assert.deepEqual(await violations(page), [], 'Tổng quan: tables, filters pane, made-up figures');
          await openReporting(page, query);
          assert.deepEqual(await violations(page), [], 'Tình hình báo cáo');
          await page.goto(`${BASE}?page=sources&indicator=training_attendances&areas=63-83${query}`);
          await page.locator('[data-source] button').first().click();
          await page.locator('[data-origin]').waitFor();
          assert.deepEqual(await violations(page), [], 'Nguồn số liệu');
          await page.goto(`${BASE}?page=submit${query}`);
          await page.locator('[data-drop]').waitFor();
          assert.deepEqual(await violations(page), [], 'Nộp báo cáo');
          await page.goto(`${BASE}?page=rules&picks=list:rule:no-value-found${query}`);
          await page.locator('[data-detail]').waitFor();
          assert.deepEqual(await violations(page), [], 'Quy tắc');
        }));
    }
  }
}

test('no barrier in an open menu, a list of what acts, a focused visual', () =>
  onPage(browser, {}, async (page) => {
    await page.goto(`${BASE}?focus=ranking`);
    await page.locator('[data-focus]').waitFor();
    await page.getByRole('button', { name: /^Tùy chọn khác/ }).click();
    await page.getByRole('menu').waitFor();
    assert.deepEqual(await violations(page, { floating: true }), []);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Bộ lọc tác động/ }).click();
    await expectText(page.locator('[data-acting]'), 'Chỉ tiêu');
    assert.deepEqual(await violations(page, { floating: true }), []);
  }));
