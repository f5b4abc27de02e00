import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BASE, launch, onPage, PHONE } from './support/browser.js';
import { expectText, kpiValue, open, province, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const MARK = 'SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI BÁO CÁO THẬT';
const choice = (page, name) => page.getByRole('radio', { name });
const banner = (page) => page.locator('[data-synthetic]');
const ledger = (page) => page.locator('[data-ledger]');

test('real figures come first, and nothing of the made-up ones is asked for', () =>
  onPage(browser, {}, async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page);
    await ledger(page).waitFor();
    assert.ok(await choice(page, 'Số liệu thật').isChecked());
    assert.equal(await banner(page).count(), 0);
    assert.deepEqual(asked.filter((url) => url.includes('synthetic')), []);
    for (const text of await page.locator('tr[data-report]').allInnerTexts())
      assert.doesNotMatch(text, /gia-lap/);
  }));

test('the switch shows made-up figures alone, says so everywhere, and goes back', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    await ledger(page).waitFor();
    const real = {
      aware: await kpiValue(page, 'establishments_aware').innerText(),
      ledger: await ledger(page).innerText(),
    };
    await choice(page, 'Số liệu giả lập').check();
    await expectText(banner(page), MARK);
    assert.match(page.url(), /[?&]dataset=synthetic/);
    assert.match(await page.title(), /^\[Số liệu giả lập\]/);
    await page.locator('tr[data-report]').first().waitFor();
    for (const text of await page.locator('tr[data-report]').allInnerTexts()) assert.match(text, /gia-lap|khong-phat-sinh/);
    const aware = kpiValue(page, 'establishments_aware');
    await aware.waitFor();
    assert.notEqual(await aware.innerText(), real.aware);
    assert.notEqual(await ledger(page).innerText(), real.ledger);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('value'));
    assert.equal(focused, 'synthetic', 'the switch keeps the focus');

    await province(page, '63-79').hover();
    await expectText(page.getByRole('tooltip'), MARK);

    await page.reload();
    await expectText(banner(page), MARK);
    await choice(page, 'Số liệu thật').check();
    await expectText(aware, real.aware);
    await expectText(ledger(page), real.ledger);
    assert.equal(await banner(page).count(), 0);
    assert.doesNotMatch(page.url(), /synthetic/);
    assert.doesNotMatch(await page.title(), /giả lập/);
  }));

test('values behind a made-up figure are made-up ones', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?dataset=synthetic&areas=63-83');
    await page.getByRole('button', { name: /^Nguồn/ }).first().click();
    const drawer = page.getByRole('dialog');
    await expectText(drawer, MARK);
    await expectText(drawer, /gia-lap/);
  }));

test('made-up figures are marked on a phone and in English too', () =>
  onPage(browser, { viewport: PHONE }, async (page) => {
    await open(page, '?dataset=synthetic&lang=en');
    await expectText(banner(page), 'MADE-UP FIGURES – NOT A REPORT');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= PHONE.width, `${width} px wide`);
    await visual(page, 'reports').scrollIntoViewIfNeeded();
    const box = await banner(page).boundingBox();
    assert.ok(box && box.y >= 0 && box.y < PHONE.height, 'it stays in sight');
  }));

test('where there are no made-up figures the page says so, and real ones are a click away', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    await page.route('**/api/cube?dataset=synthetic', (route) =>
      route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{"title":"none"}' }),
    );
    await page.goto(`${BASE}?dataset=synthetic`);
    await expectText(page.locator('main'), 'Chưa có số liệu giả lập nào');
    await choice(page, 'Số liệu thật').check();
    await page.locator('[data-kpi]').first().waitFor();
  }));
