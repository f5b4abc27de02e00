import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BASE, launch, onPage, PHONE } from './support/browser.js';
import { chip, expectText, open, province, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const matrix = (page) => page.locator('[data-matrix]');
const rowOf = (page, unit) => page.locator(`tr[data-unit="${unit}"]`);

async function openReporting(page, query = '') {
  await page.goto(`${BASE}?page=reporting${query}`);
  await page.locator('[data-matrix] tbody tr').first().waitFor();
}

test('tabs are pages with addresses; filters and picked provinces go along, and Back comes back', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?areas=63-83&from=map');
    const tabs = page.getByRole('navigation', { name: 'Các trang' });
    await tabs.getByRole('link', { name: 'Tình hình báo cáo' }).click();
    await page.waitForURL(/page=reporting/);
    await matrix(page).waitFor();
    await chip(page, 'Bến Tre').waitFor();
    assert.equal(await tabs.getByRole('link', { name: 'Tình hình báo cáo' }).getAttribute('aria-current'), 'page');
    assert.match(await page.title(), /^Tình hình báo cáo/);
    await page.goBack();
    await visual(page, 'map').waitFor();
  }));

test('every province has a row, silent ones too, and the parts add up', () =>
  onPage(browser, {}, async (page) => {
    await openReporting(page);
    assert.equal(await page.locator('tr[data-unit]').count(), 63);
    await expectText(rowOf(page, '63-01'), 'Chưa nộp');
    await expectText(rowOf(page, '63-83'), /Chờ duyệt|Đã chấp nhận/);
    const text = await page.locator('[data-balance]').innerText();
    const [received, ...parts] = text.match(/\d+/g).map(Number);
    assert.equal(received, parts.reduce((sum, part) => sum + part, 0), text);
  }));

test('a state picked on its bar filters tasks and dims the matrix; the bars keep their whole', () =>
  onPage(browser, {}, async (page) => {
    await openReporting(page, '&dataset=synthetic');
    await visual(page, 'states').getByRole('group').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/picks=states:state:/);
    const state = new URL(page.url()).searchParams.get('picks').split(':')[2];
    const lit = await page.locator('td[data-lit="true"]').evaluateAll((cells) => [...new Set(cells.map((cell) => cell.dataset.state))]);
    assert.deepEqual(lit, [state]);
    assert.ok((await page.locator('td[data-lit="false"]').count()) > 0);
    assert.equal(await page.locator('tr[data-unit]').count(), 63);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('picks'));
  }));

test('a province picked in the matrix lights its part of the bars and filters its tasks', () =>
  onPage(browser, {}, async (page) => {
    await openReporting(page);
    await rowOf(page, '63-83').getByRole('button').click();
    await page.waitForURL(/areas=63-83&from=matrix/);
    const labels = await visual(page, 'states').locator('svg text').allTextContents();
    assert.ok(labels.some((label) => /^\d+ \/ \d+$/.test(label)), labels.join(', '));
    for (const text of await page.locator('li[data-task]').allInnerTexts()) assert.match(text, /Bến Tre/);
  }));

test('periods are columns: a pick, and the slicer of the page, narrow them', () =>
  onPage(browser, {}, async (page) => {
    await openReporting(page, '&dataset=synthetic');
    const columns = await matrix(page).locator('thead th').count();
    assert.ok(columns > 2);
    await page.getByRole('combobox', { name: 'Kỳ số liệu' }).click();
    await page.getByRole('option', { name: '2024', exact: true }).click();
    await page.waitForURL(/period=2024/);
    assert.equal(await matrix(page).locator('thead th').count(), 2);
    await expectText(visual(page, 'reminders'), 'chưa nộp kỳ 2024');
  }));

test('34 provinces: a merged one says how many of its parts have reported', () =>
  onPage(browser, {}, async (page) => {
    await openReporting(page);
    await page.getByRole('radio', { name: '34 tỉnh' }).check();
    await expectText(rowOf(page, '34-86'), '1/3');
    assert.equal(await page.locator('tr[data-unit]').count(), 34);
  }));

test('drill-through from a bar leads here for that province, in italics, and Back leads back', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?kind=target&period=2020');
    await province(page, '63-38').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Đi tới “Tình hình báo cáo” của Thanh Hóa' }).click();
    await page.waitForURL(/page=reporting.*drill=63-38.*via=overview/);
    await page.locator('[data-drill="63-38"]').waitFor();
    await rowOf(page, '63-38').waitFor();
    assert.equal(await page.locator('tr[data-unit]').count(), 1);
    await page.getByRole('button', { name: 'Quay lại Tổng quan' }).click();
    await visual(page, 'map').waitFor();
    assert.match(page.url(), /kind=target/);
    assert.match(page.url(), /period=2020/);
    assert.equal(await page.locator('g[data-area]').count(), 63);
  }));

test('a task opens to its findings', () =>
  onPage(browser, {}, async (page) => {
    await openReporting(page);
    const first = page.locator('li[data-task]').first();
    await first.getByRole('button', { name: /^Xem các vấn đề/ }).click();
    await expectText(first, /Không có vấn đề nào|Chặn|Lỗi|Cảnh báo|Lưu ý/);
  }));

test('the page works on a phone, tasks first', () =>
  onPage(browser, { viewport: PHONE }, async (page) => {
    await openReporting(page, '&lang=en');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= PHONE.width, `${width} px wide`);
    const tasks = await visual(page, 'tasks').boundingBox();
    const cells = await visual(page, 'matrix').boundingBox();
    assert.ok(tasks && cells && tasks.y < cells.y);
  }));

test('findings drill down to rules and up again, and the address says which', () =>
  onPage(browser, {}, async (page) => {
    await openReporting(page);
    await page.getByRole('button', { name: 'Xuống một cấp: theo quy tắc' }).click();
    await page.waitForURL(/down=severities/);
    await expectText(visual(page, 'severities'), 'Điểm cần sửa › Theo quy tắc');
    await page.locator('tr[data-rule]').first().waitFor();
    await page.getByRole('button', { name: 'Lên một cấp: theo mức độ' }).click();
    await visual(page, 'severities').getByRole('group').waitFor();
  }));
