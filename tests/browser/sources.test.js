import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, launch, onPage, PHONE } from './support/browser.js';
import { barOf, expectText, open, province, row, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const values = (page) => visual(page, 'values').locator('tbody tr');
const origin = (page) => page.locator('[data-origin]');

async function openSources(page, query = '') {
  await page.goto(`${BASE}?page=sources${query}`);
  await page.locator('[data-number]').waitFor();
}

const BEN_TRE = '&indicator=training_attendances&areas=63-83&from=map';

test('from a bar to its values, the cell or sentence, and the original; Back leads back', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?indicator=training_attendances');
    const bar = await barOf(page, 'Bến Tre');
    await page.mouse.click(bar.x, bar.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Đi tới “Nguồn số liệu” của Bến Tre' }).click();
    await page.waitForURL(/page=sources.*drill=63-83.*via=overview/);
    await expectText(page.locator('[data-number]'), 'Bến Tre');
    await values(page).first().getByRole('button').click();
    await page.waitForURL(/picks=values:value:/);
    await origin(page).waitFor();
    await expectText(origin(page), 'Tệp ghi');
    const saved = page.waitForEvent('download');
    await origin(page).locator('[data-original]').click();
    assert.ok((await saved).suggestedFilename().length > 0);
    await page.getByRole('button', { name: 'Quay lại Tổng quan' }).click();
    await visual(page, 'map').waitFor();
    assert.match(page.url(), /indicator=training_attendances/);
    assert.doesNotMatch(page.url(), /drill|picks/);
  }));

test('the number of the page and the values of its sources are the same', () =>
  onPage(browser, {}, async (page) => {
    await open(page, `?${BEN_TRE.slice(1)}`);
    const shown = await page.locator('[data-kpi="training_attendances"] [data-value]').innerText();
    await openSources(page, BEN_TRE);
    await expectText(page.locator('[data-number] [data-value]'), shown);
    for (const text of await values(page).allInnerTexts()) assert.match(text, /Bến Tre/);
    await expectText(visual(page, 'values'), 'Đang dùng');
  }));

test('a period of the trend and an indicator of the list are drilled through, too, and what is picked goes along', () =>
  onPage(browser, {}, async (page) => {
    await open(page, `?${BEN_TRE.slice(1)}`);
    const trend = visual(page, 'trend').getByRole('group');
    await trend.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /Đi tới “Nguồn số liệu”/ }).click();
    await page.waitForURL(/page=sources.*drillperiod=.*via=overview/);
    const period = new URL(page.url()).searchParams.get('drillperiod');
    await page.locator('[data-number]').waitFor();
    for (const text of await values(page).allInnerTexts()) assert.match(text, /Bến Tre/);
    assert.ok(period !== null && period.length >= 4);
    await page.getByRole('button', { name: 'Quay lại Tổng quan' }).click();
    await visual(page, 'map').waitFor();
    assert.doesNotMatch(page.url(), /period/, 'the borrowed period does not stay');

    const name = row(page, 'training_attendances').getByRole('button');
    await name.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /Đi tới “Nguồn số liệu”/ }).click();
    await page.waitForURL(/drillindicator=training_attendances/);
    await page.locator('[data-number]').waitFor();
  }));

test('a slicer takes the place of what was brought along', () =>
  onPage(browser, {}, async (page) => {
    await openSources(page, '&via=overview&drillindicator=training_attendances&drill=63-83');
    await page.locator('[data-drill]').waitFor();
    await page.getByRole('combobox', { name: 'Chỉ tiêu' }).click();
    await page.getByRole('option').filter({ hasText: /[1-9] tỉnh/ }).first().click();
    await page.waitForURL((url) => !url.search.includes('drillindicator') && url.search.includes('drill=63-83'));
  }));

test('values are narrowed to one report, and a value says who else speaks of the same fact', () =>
  onPage(browser, {}, async (page) => {
    await openSources(page, '&dataset=synthetic&indicator=training_attendances');
    const all = await values(page).count();
    assert.ok(all > 1);
    await visual(page, 'files').locator('tbody tr').first().getByRole('button').click();
    await page.waitForFunction((n) => document.querySelectorAll('[data-visual="values"] tbody tr').length < n, all);
    await values(page).first().getByRole('button').click();
    await expectText(origin(page), 'Số khác về cùng việc');
    await expectText(origin(page), 'Đang dùng');
  }));

test('a merged province leads to what its predecessors reported', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?boundary=34&indicator=training_attendances');
    await province(page, '34-86').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /Đi tới “Nguồn số liệu” của/ }).click();
    await expectText(visual(page, 'values'), 'Bến Tre');
  }));

test('an operator and the public have no such page', () =>
  onPage(browser, { role: null, expectedErrors: /Failed to load resource/ }, async (page) => {
    await page.goto(BASE);
    await page.locator('main').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Nguồn số liệu' }).count(), 0);
  }));

test('on a phone the page has no barrier and fits', () =>
  onPage(browser, { viewport: PHONE }, async (page) => {
    await openSources(page, `${BEN_TRE}&lang=en`);
    await values(page).first().getByRole('button').click();
    await origin(page).waitFor();
    assert.deepEqual(await violations(page), []);
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(width[0] <= width[1], `${width[0]} px wide in ${width[1]}`);
  }));
