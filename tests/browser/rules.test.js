import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, launch, onPage } from './support/browser.js';
import { expectText } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('rules are listed by severity, found without marks, and each shows what keeps and what breaks it', () =>
  onPage(browser, {}, async (page) => {
    const { endpoints } = await (await page.request.get(`${BASE}api/access`)).json();
    await page.goto(`${BASE}?page=rules`);
    if (endpoints.ListRules === undefined) {
      // A service without the list of rules: no tab, and the address says that it is out of reach.
      await expectText(page.locator('main'), 'không được xem');
      assert.equal(await page.getByRole('navigation').getByRole('link', { name: 'Quy tắc' }).count(), 0);
      return;
    }
    const { items } = await (await page.request.get(`${BASE}api/rules`)).json();
    const rows = page.locator('tr[data-rule]');
    await rows.first().waitFor();
    assert.equal(await rows.count(), items.length);
    const order = ['Chặn', 'Lỗi', 'Cảnh báo', 'Lưu ý'];
    const severities = (await rows.locator('td:first-child').allInnerTexts()).map((text) => order.indexOf(text));
    assert.deepEqual(severities, [...severities].sort((a, b) => a - b));
    await page.getByRole('searchbox').fill('khong lay duoc gia tri');
    await page.locator('tr[data-rule="no-value-found"]').getByRole('button').click();
    await page.waitForURL(/picks=list:rule:no-value-found/);
    const rule = items.find((one) => one.code === 'no-value-found');
    const detail = page.locator('[data-detail="no-value-found"]');
    await expectText(detail, rule.vi);
    await expectText(detail, 'Ví dụ đúng');
    await expectText(detail, 'Ví dụ sai');
    assert.deepEqual(await violations(page), []);
  }));
