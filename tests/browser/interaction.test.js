import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, onPage } from './support/browser.js';
import { barOf, bars, chip, expectText, kpiValue, open, province, row, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const ATTENDANCES = '?indicator=training_attendances';

test('a click on a bar filters the other visuals; the bars stay, dimmed', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    await row(page, 'establishments_aware').waitFor();
    const before = (await bars(page)).length;
    const at = await barOf(page, 'Bình Dương');
    await page.mouse.click(at.x, at.y);
    await chip(page, 'Bình Dương').waitFor();
    await expectText(kpiValue(page, 'training_attendances'), 'hơn 500');
    await expectText(kpiValue(page, 'establishments_aware'), 'Chưa có số liệu');
    assert.equal(await row(page, 'establishments_aware').count(), 0);
    for (const text of await page.locator('tr[data-report]').allInnerTexts())
      assert.match(text, /Bình Dương/);
    const opacities = await bars(page);
    assert.equal(opacities.length, before, 'the clicked visual keeps its marks');
    assert.equal(opacities.filter((opacity) => opacity === 1).length, 1);
    assert.equal(await province(page, '63-83').getAttribute('data-dimmed'), 'true');
  }));

test('the same click again clears; a click on another bar moves; Ctrl adds', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    const one = await barOf(page, 'Bình Dương');
    const two = await barOf(page, 'Bến Tre');
    await page.mouse.click(one.x, one.y);
    await chip(page, 'Bình Dương').waitFor();
    await page.mouse.click(two.x, two.y);
    await chip(page, 'Bến Tre').waitFor();
    await chip(page, 'Bình Dương').waitFor({ state: 'detached' });
    await page.keyboard.down('Control');
    await page.mouse.click(one.x, one.y);
    await page.keyboard.up('Control');
    await chip(page, 'Bình Dương').waitFor();
    await chip(page, 'Bến Tre').waitFor();
    await page.mouse.click(two.x, two.y);
    await chip(page, 'Bình Dương').waitFor({ state: 'detached' });
    await page.mouse.click(two.x, two.y);
    await chip(page, 'Bến Tre').waitFor({ state: 'detached' });
  }));

test('a click on a province of the map filters, again clears', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    await province(page, '63-83').click();
    await chip(page, 'Bến Tre').waitFor();
    await expectText(kpiValue(page, 'establishments_aware'), /^50$/);
    assert.equal(await province(page, '63-83').getAttribute('aria-pressed'), 'true');
    await province(page, '63-83').click();
    await chip(page, 'Bến Tre').waitFor({ state: 'detached' });
  }));

test('the map and the bars work by key', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    await province(page, '63-83').focus();
    await page.keyboard.press('Enter');
    await chip(page, 'Bến Tre').waitFor();
    await page.keyboard.press('Escape');
    await chip(page, 'Bến Tre').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-area'));
    assert.match(focused ?? '', /^63-/);
    assert.notEqual(focused, '63-83');
    await visual(page, 'ranking').getByRole('group').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('button[aria-label^="Bỏ lọc"]').first().waitFor();
  }));

test('the state is in the address: a link restores it, Back undoes a step', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    await page.getByRole('radio', { name: 'Mục tiêu' }).check();
    await expectText(kpiValue(page, 'awareness_rate'), '90 %');
    await province(page, '63-38').click();
    await chip(page, 'Thanh Hóa').waitFor();
    const link = page.url();
    assert.match(link, /kind=target/);
    assert.match(link, /areas=63-38/);
    await page.goBack();
    await chip(page, 'Thanh Hóa').waitFor({ state: 'detached' });
    await page.goBack();
    await expectText(kpiValue(page, 'awareness_rate'), 'Chưa có số liệu');
    await page.goto(link);
    await chip(page, 'Thanh Hóa').waitFor();
    assert.ok(await page.getByRole('radio', { name: 'Mục tiêu' }).isChecked());
    await expectText(kpiValue(page, 'saving_rate_per_unit'), '8–13 %');
  }));

test('63 provinces become 34, the selection and the archipelagos come along', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?areas=63-83');
    await page.getByRole('radio', { name: '34 tỉnh' }).check();
    await chip(page, 'Vĩnh Long').waitFor();
    assert.equal(await page.locator('g[data-area]').count(), 34);
    await expectText(kpiValue(page, 'establishments_aware'), /^50$/);
    await expectText(page.locator('[data-kpi="establishments_aware"]'), 'Một phần');
    for (const name of ['hoangsa', 'truongsa']) {
      assert.ok(await page.locator(`[data-archipelago="${name}"] text`).isVisible());
    }
    await chip(page, 'Vĩnh Long').click();
    const merged = province(page, '34-86');
    await merged.locator('path').nth(2).click();
    await chip(page, 'Vĩnh Long').waitFor();
  }));

test('the language changes as a whole, in the document too', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
    await page.getByRole('radio', { name: 'EN' }).check();
    await expectText(page.locator('h1'), 'Cleaner production in industry');
    await expectText(visual(page, 'ranking'), 'Provinces ranked');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.equal(await page.title(), 'Cleaner production in industry');
    const text = await page.locator('main').innerText();
    assert.doesNotMatch(text, /\b(kpi|ranking|state|slicer|load)\.[a-z]/, 'no key without its words');
  }));

test('bars and map have a table that filters too', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    for (const name of ['ranking', 'map']) {
      await visual(page, name).getByRole('button', { name: 'Xem bảng' }).click();
      await expectText(visual(page, name).locator('table'), 'gần 400 lượt người');
    }
    await visual(page, 'ranking').getByRole('button', { name: 'Bến Tre', exact: true }).click();
    await chip(page, 'Bến Tre').waitFor();
  }));

test('a period of the trend can be chosen and let go', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?indicator=establishments_aware');
    const trend = visual(page, 'trend');
    await trend.getByRole('button', { name: 'Xem bảng' }).click();
    await trend.getByRole('button', { name: '2010' }).click();
    await page.waitForURL(/period=2010/);
    await expectText(kpiValue(page, 'establishments_aware'), /^50$/);
    await expectText(kpiValue(page, 'training_attendances'), 'Chưa có số liệu');
    await trend.getByRole('button', { name: '2010' }).click();
    await page.waitForURL((url) => !url.search.includes('period'));
  }));

test('an indicator is found without diacritics and put on the visuals', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    const picker = page.getByRole('combobox', { name: 'Chỉ tiêu' });
    await picker.click();
    await picker.fill('ap phich');
    await page.getByRole('option', { name: /Số áp phích/ }).click();
    await page.waitForURL(/indicator=posters/);
    await expectText(visual(page, 'ranking'), 'Số áp phích');
  }));

test('a period is chosen from the list, spans apart from years', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    await page.getByRole('combobox', { name: 'Kỳ số liệu' }).click();
    await page.getByRole('option', { name: '2010', exact: true }).click();
    await page.waitForURL(/period=2010/);
    await expectText(kpiValue(page, 'establishments_aware'), /^50$/);
  }));
