import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, onPage } from './support/browser.js';
import { expectText, kpiValue, open, row, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('Bến Tre: 50 aware, 16 applying, 6 saving over 5 %, nearly 400 attendances', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?areas=63-83');
    await expectText(kpiValue(page, 'establishments_aware'), /^50$/);
    await expectText(kpiValue(page, 'establishments_applying'), /^16$/);
    await expectText(kpiValue(page, 'training_attendances'), /^gần 400$/);
    await expectText(row(page, 'establishments_saving_over_5pct'), '6 doanh nghiệp');
  }));

test('Bình Dương: 15 quick and 2 full assessments, 5.000 posters, over 500 attendances', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?areas=63-74');
    await expectText(page.locator('[data-kpi="assessments"]'), '15 nhanh · 2 tổng thể');
    await expectText(kpiValue(page, 'training_attendances'), /^hơn 500$/);
    await expectText(row(page, 'quick_assessments'), '15 doanh nghiệp');
    await expectText(row(page, 'posters'), '5.000 tờ');
  }));

test('Thanh Hóa: its targets for 2020 show as targets and never as results', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?areas=63-38');
    await expectText(kpiValue(page, 'awareness_rate'), 'Chưa có số liệu');
    await page.getByRole('radio', { name: 'Mục tiêu' }).check();
    await expectText(kpiValue(page, 'awareness_rate'), /^90 %$/);
    await expectText(kpiValue(page, 'application_rate'), /^50 %$/);
    await expectText(kpiValue(page, 'saving_rate_per_unit'), /^8–13 %$/);
    await expectText(kpiValue(page, 'dedicated_unit_rate'), /^90 %$/);
    await expectText(row(page, 'staff_trained_rate'), '100 %');
  }));

test('a result without figures says so, beside the national target of the year chosen', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?areas=63-83&period=2010');
    const card = page.locator('[data-kpi="awareness_rate"]');
    await expectText(card, 'Chưa có số liệu');
    await expectText(card, 'Mục tiêu 2015: 50 %');
    await expectText(page.locator('[data-kpi="dedicated_unit_rate"]'), 'Không đặt mục tiêu 2015');
  }));

test('the header says how complete the figures are and balances the ledger', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    await expectText(page.locator('[data-coverage]'), /\d+\/63 tỉnh/);
    const text = await page.locator('[data-ledger]').innerText();
    const [received, ...parts] = text.match(/\d+/g).map(Number);
    assert.equal(
      received,
      parts.reduce((sum, part) => sum + part, 0),
      text,
    );
  }));

test('the first view is full: map, bars, trend, indicators and reports', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    for (const name of ['map', 'ranking', 'trend', 'indicators', 'reports']) {
      await visual(page, name).waitFor();
    }
    assert.equal(await page.locator('g[data-area]').count(), 63);
    await visual(page, 'ranking').locator('svg text').first().waitFor();
    await visual(page, 'trend').locator('svg text').first().waitFor();
    assert.ok((await page.locator('tr[data-indicator]').count()) >= 10);
    await page.locator('tr[data-report]').first().waitFor();
  }));

test('a report opens to its issues', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    const report = page.locator('tr[data-report]').first();
    await report.getByRole('button').first().click();
    await expectText(
      visual(page, 'reports').locator('td[colspan]'),
      /Không có vấn đề|Lỗi|Chặn|Cảnh báo|Lưu ý/,
    );
  }));

test('a number leads to the file and the cell it came from', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?areas=63-83&indicator=training_attendances');
    await page.getByRole('button', { name: 'Nguồn của Lượt người dự tập huấn' }).click();
    const panel = page.getByRole('dialog');
    await expectText(panel, 'gần 400');
    await expectText(panel, /ô [A-Z]+\d+/);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  }));
