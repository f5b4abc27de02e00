import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, launch, onPage } from './support/browser.js';
import { expectText, kpiValue, open, province, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const SYNTHETIC = '?dataset=synthetic&indicator=training_attendances&period=2024';
const ranking = (page) => visual(page, 'ranking');
const crumbs = (page) => ranking(page).locator('[data-crumbs]');
const down = async (page) => {
  await ranking(page).getByRole('group').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

test('the country goes down to regions, provinces and enterprises, and up again; nothing else is filtered', () =>
  onPage(browser, {}, async (page) => {
    await open(page, SYNTHETIC);
    const before = await page.locator('[data-kpi="training_attendances"] [data-value]').innerText();
    await ranking(page).getByRole('button', { name: 'Lên một cấp' }).click();
    await page.waitForURL(/path=ranking:vn/);
    await expectText(crumbs(page), 'Việt Nam');
    await ranking(page).locator('svg text', { hasText: 'Đồng bằng sông Hồng' }).waitFor();
    await down(page);
    await page.waitForURL(/path=ranking:vn\/[a-z-]+$/);
    await expectText(crumbs(page), /Việt Nam\s*›\s*\S/);
    assert.equal(await page.locator('[data-kpi="training_attendances"] [data-value]').innerText(), before);
    await down(page);
    await page.waitForURL(/path=ranking:vn\/[a-z-]+\/63-\d\d/);
    await expectText(crumbs(page), /Việt Nam\s*›[^›]+›/);
    await ranking(page).getByRole('button', { name: 'Việt Nam' }).click();
    await page.waitForURL(/path=ranking:vn$/);
    assert.deepEqual(await violations(page), []);
  }));

test('a level filters the whole page when the reader asks for it', () =>
  onPage(browser, {}, async (page) => {
    await open(page, `${SYNTHETIC}&path=ranking:vn/tay-nguyen`);
    await ranking(page).getByRole('button', { name: 'Lọc cả trang' }).click();
    await page.waitForURL(/within=/);
    const kept = new URL(page.url()).searchParams.get('within').split(',');
    assert.ok(kept.length >= 4 && kept.length <= 6, kept.join());
    await ranking(page).getByRole('button', { name: 'Thôi lọc cả trang' }).click();
    await page.waitForURL((url) => !url.search.includes('within'));
  }));

test('in drill mode a click on a province goes down to its enterprises, otherwise it picks', () =>
  onPage(browser, {}, async (page) => {
    await open(page, SYNTHETIC);
    await ranking(page).getByRole('button', { name: /^Chế độ đi sâu/ }).click();
    await down(page);
    await page.waitForURL(/path=ranking:vn\/[a-z-]+\/63-\d\d/);
    assert.doesNotMatch(page.url(), /areas=/);
  }));

test('a year goes down to the periods within it', () =>
  onPage(browser, {}, async (page) => {
    await open(page, SYNTHETIC);
    await visual(page, 'trend').getByRole('button', { name: /^Chế độ đi sâu/ }).click();
    await visual(page, 'trend').getByRole('group').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/path=trend:\d{4}/);
    await expectText(visual(page, 'trend').locator('[data-crumbs]'), /Các năm\s*›/);
    await visual(page, 'trend').getByRole('button', { name: 'Các năm' }).click();
    await page.waitForURL((url) => !url.search.includes('path'));
  }));

test('figures as reported, of the 63 and of the 34: what cannot be split is a gap with its reason', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?dataset=synthetic&indicator=awareness_rate&period=2025');
    // Some of the 34 are the very provinces that they were; the others have no figure of 2025 under the 63.
    await province(page, '63-08').waitFor();
    const label = await province(page, '63-08').getAttribute('aria-label');
    assert.match(label, /Chỉ có số của tỉnh mới sau sáp nhập, không tách được/);
    await page.getByRole('radio', { name: '34 tỉnh' }).check();
    await page.waitForURL(/boundary=34/);
    assert.equal(await page.locator('g[data-area]').count(), 34);
    await page.getByRole('radio', { name: 'Như báo cáo' }).check();
    await page.waitForURL(/boundary=reported/);
    assert.equal(await page.locator('g[data-area]').count(), 34, '2025 was reported by the 34');
    await page.goto(`${BASE}?dataset=synthetic&indicator=training_attendances&period=2024&boundary=reported`);
    await page.locator('g[data-area]').first().waitFor();
    assert.equal(await page.locator('g[data-area]').count(), 63, '2024 was reported by the 63');
  }));

test('accepted figures are a switch, and an empty set of them says what to do', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    await open(page);
    await page.route('**/api/cube?*audience=public*', (route) =>
      route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{"title":"Chưa công bố"}' }),
    );
    await page.getByRole('radio', { name: 'Đã chấp nhận' }).check();
    await page.waitForURL(/figures=accepted/);
    await expectText(page.locator('main'), 'Chưa có số liệu nào được Bộ chấp nhận');
    await page.getByRole('radio', { name: 'Tất cả', exact: true }).check();
    await page.locator('[data-kpi]').first().waitFor();
  }));

/** Has every report of the list look as if the ministry had answered it in one way. */
async function reviewed(page, review) {
  await page.route('**/api/submissions?*', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({ response: answer, json: { ...body, items: body.items.map((one) => ({ ...one, review })) } });
  });
}

test('every visual and every number says on how many provinces it rests, and how many of them are not accepted yet', () =>
  onPage(browser, {}, async (page) => {
    await reviewed(page, 'pending');
    await open(page, '?indicator=training_attendances&boundary=63');
    const basis = /(\d+)\/63 tỉnh, (?:ít nhất )?(\d+) chưa chấp nhận/;
    for (const id of ['map', 'ranking', 'trend', 'reports']) await expectText(visual(page, id), basis);
    const card = page.locator('[data-kpi="training_attendances"] [data-basis]');
    await expectText(card, basis);
    const [, n, pending] = basis.exec(await card.textContent());
    assert.equal(pending, n, 'nothing is accepted, so all that the number rests on waits');
    const row = page.locator('tr[data-indicator="training_attendances"] td');
    await expectText(row.nth(2), `${n}/63`);
    await expectText(row.nth(3), new RegExp(`^(≥ )?${n}$`));
    await province(page, '63-83').click();
    await expectText(card, /^1\/1 tỉnh/);
    await expectText(visual(page, 'trend'), '1/1 tỉnh');
  }));

test('where all is accepted, no number is said to wait', () =>
  onPage(browser, {}, async (page) => {
    await reviewed(page, 'accepted');
    await open(page, '?indicator=training_attendances&boundary=63');
    await expectText(page.locator('[data-kpi="training_attendances"] [data-basis]'), /^\d+\/63 tỉnh/);
    await expectText(page.locator('tr[data-indicator="training_attendances"] td').nth(3), /^0$/);
    assert.equal(await page.locator('main').getByText(/\d chưa chấp nhận/).count(), 0);
  }));

test('a number made of approximate values is marked as one, in its card and in its row', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?indicator=training_attendances&within=63-83&boundary=63');
    const hedge = /^(≈|gần|hơn) [\d.]+/;
    await expectText(kpiValue(page, 'training_attendances'), hedge);
    await expectText(page.locator('tr[data-indicator="training_attendances"] td').nth(1), hedge);
  }));

test('the public has nothing to switch', () =>
  onPage(browser, { role: null, expectedErrors: /Failed to load resource/ }, async (page) => {
    await page.goto(BASE);
    await page.locator('main').waitFor();
    assert.equal(await page.getByRole('radio', { name: 'Đã chấp nhận' }).count(), 0);
  }));

async function saved(page, visualId, item) {
  await visual(page, visualId).getByRole('button', { name: /^Tùy chọn khác/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return download;
}

for (const id of ['map', 'ranking']) {
  test(`the ${id} is saved as a picture with its title and what acts on it`, () =>
    onPage(browser, {}, async (page) => {
      await open(page, '?dataset=synthetic&areas=63-83&from=map');
      const svg = await saved(page, id, 'Tải ảnh vector SVG');
      assert.match(svg.suggestedFilename(), /\.svg$/);
      const text = await readFile(await svg.path(), 'utf8');
      assert.match(text, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      assert.match(text, /SỐ LIỆU GIẢ LẬP/);
      assert.match(text, /Bến Tre/);
      assert.match(text, /<path/);
      assert.doesNotMatch(text, /var\(--/);
      const png = await saved(page, id, 'Tải ảnh PNG');
      const bytes = await readFile(await png.path());
      assert.deepEqual([...bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
      assert.ok(bytes.readUInt32BE(16) > 400, 'twice as fine as the screen');
    }));
}

test('the theme is saved as a file for Power BI', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải giao diện cho Power BI' }).click();
    const file = await download;
    assert.match(file.suggestedFilename(), /\.json$/);
    const theme = JSON.parse(await readFile(await file.path(), 'utf8'));
    assert.ok(theme.dataColors.length >= 8);
    const shown = await page.evaluate(() => getComputedStyle(document.querySelector('[data-look]')).getPropertyValue('--sxshActual').trim());
    assert.equal(theme.dataColors[0], shown);
  }));

test('the keys of Power BI: shortcuts, regions, header, table, all tables, clear', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?areas=63-83&from=map');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    assert.deepEqual(await violations(page, { floating: true }), []);
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+?');
    await page.keyboard.press('Control+F6');
    assert.equal(await page.getByRole('dialog').count(), 0, 'switched off');
    await ranking(page).getByRole('group').focus();
    await page.keyboard.press('Alt+Shift+F10');
    assert.ok(await page.evaluate(() => document.activeElement.closest('section[data-visual="ranking"] header') !== null));
    await page.keyboard.press('Control+ArrowRight');
    assert.ok(await page.evaluate(() => document.activeElement.closest('section[data-visual="ranking"]') !== null && document.activeElement.closest('header') === null));
    await page.keyboard.press('Alt+Shift+F11');
    await page.waitForURL(/tables=ranking/);
    await ranking(page).locator('table').waitFor();
    await page.keyboard.press('Control+Shift+F11');
    await visual(page, 'map').locator('table').waitFor();
    await page.keyboard.press('Control+Shift+F11');
    await page.waitForURL((url) => !url.search.includes('tables'));
    await page.keyboard.press('Control+Shift+C');
    await page.waitForURL((url) => !url.search.includes('areas'));
    const visited = [];
    for (let n = 0; n < 3; n++) {
      await page.keyboard.press('Control+F6');
      visited.push(await page.evaluate(() => document.activeElement.closest('header, main, nav')?.tagName));
    }
    assert.deepEqual([...visited].sort(), ['HEADER', 'MAIN', 'NAV']);
  }));
