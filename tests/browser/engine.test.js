import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, onPage, PHONE } from './support/browser.js';
import { barOf, bars, chip, expectText, kpiValue, open, province, row, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const ATTENDANCES = '?indicator=training_attendances';
const item = (page, name) => page.getByRole('menuitem', { name });
const pane = (page) => page.locator('[data-pane]');
const more = (page, title) => page.getByRole('button', { name: `Tùy chọn khác của “${title}”` });

test('a pick is in the address with the visual it was made on, and a link restores both', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    const at = await barOf(page, 'Bình Dương');
    await page.mouse.click(at.x, at.y);
    await page.waitForURL(/areas=63-74&from=ranking/);
    await page.reload();
    await chip(page, 'Bình Dương').waitFor();
    assert.equal((await bars(page)).filter((opacity) => opacity === 1).length, 1);
  }));

test('right click on a bar: keep only it, then everything on the page is it alone; reset brings all back', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    const at = await barOf(page, 'Bình Dương');
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await item(page, 'Chỉ giữ Bình Dương').click();
    await page.waitForURL(/within=63-74/);
    await expectText(kpiValue(page, 'training_attendances'), 'hơn 500');
    assert.equal(await page.locator('g[data-area]').count(), 1);
    assert.equal(await page.locator('[data-out]').count(), 62);
    assert.equal((await bars(page)).length, 1, 'a filter takes the other bars away');
    await page.getByRole('button', { name: 'Đặt lại', exact: true }).click();
    await page.waitForURL((url) => !url.search.includes('within'));
    assert.equal(await page.locator('g[data-area]').count(), 63);
  }));

test('Shift+F10 on a province of the map opens its menu, arrows walk it, Escape gives the focus back', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    await province(page, '63-83').focus();
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await expectText(menu, 'Nguồn số liệu của Bến Tre');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-area') === '63-83');
    await page.keyboard.press('Shift+F10');
    await item(page, 'Loại Bến Tre').click();
    await page.locator('[data-out="63-83"]').waitFor({ state: 'attached' });
    assert.equal(await page.locator('g[data-area]').count(), 62);
  }));

test('Shift+F10 works on bars too, and the menu leads to the sources', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    await visual(page, 'ranking').getByRole('group').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Nguồn số liệu của/ }).click();
    await expectText(page.getByRole('dialog'), /ô [A-Z]+\d+/);
  }));

test('the funnel of a visual tells what acts on it and how', () =>
  onPage(browser, {}, async (page) => {
    await open(page, `${ATTENDANCES}&areas=63-83&from=map`);
    const acting = async (name, title) => {
      await page.getByRole('button', { name: `Bộ lọc tác động lên “${title}”` }).click();
      const list = page.locator(`[data-acting="${name}"]`);
      const text = await list.innerText();
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
      return text;
    };
    assert.match(await acting('map', 'Bản đồ'), /Bến Tre \(đang chọn tại đây\)/);
    assert.match(await acting('ranking', 'Xếp hạng tỉnh'), /Chọn ở “Bản đồ”\s+Bến Tre \(làm nổi\)/);
    assert.match(await acting('trend', 'Diễn biến theo thời gian'), /Bến Tre \(lọc\)/);
  }));

test('focus mode shows one visual, its link too, and leads back', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    await more(page, 'Xếp hạng tỉnh').click();
    await item(page, 'Xem riêng biểu đồ này').click();
    await page.waitForURL(/focus=ranking/);
    await visual(page, 'map').waitFor({ state: 'detached' });
    const box = await visual(page, 'ranking').boundingBox();
    assert.ok(box && box.width > 1000, 'it fills the page');
    await page.reload();
    await visual(page, 'ranking').waitFor();
    assert.equal(await visual(page, 'map').count(), 0);
    await page.getByRole('button', { name: 'Quay lại trang' }).click();
    await visual(page, 'map').waitFor();
  }));

test('bars are sorted by name and back, and the address says so', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    const names = () =>
      visual(page, 'ranking').locator('svg text').evaluateAll((texts) =>
        texts.map((text) => text.textContent).filter((text) => /^(Bến Tre|Bình Dương|Sóc Trăng)$/.test(text)),
      );
    assert.equal((await names())[0], 'Bình Dương');
    await more(page, 'Xếp hạng tỉnh').click();
    await page.getByRole('menuitemradio', { name: 'Tên A → Y' }).click();
    await page.waitForURL(/sort=ranking:name:up/);
    assert.equal((await names())[0], 'Bến Tre');
  }));

test('a visual shown as a table is in the address', () =>
  onPage(browser, {}, async (page) => {
    await open(page, `${ATTENDANCES}&tables=map,trend`);
    await visual(page, 'map').locator('table').waitFor();
    await visual(page, 'trend').locator('table').waitFor();
    await visual(page, 'map').getByRole('button', { name: 'Xem bản đồ' }).click();
    await page.waitForURL((url) => url.searchParams.get('tables') === 'trend');
  }));

test('the filters pane: regions over provinces, search without marks, what acts, reset to default', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    await page.getByRole('button', { name: 'Bộ lọc', exact: true }).click();
    await expectText(pane(page), 'là (Tất cả)');
    await pane(page).getByRole('checkbox', { name: 'Đông Nam Bộ' }).click();
    await expectText(pane(page).locator('[data-says]'), 'giữ 6 trong 63');
    assert.equal(await page.locator('g[data-area]').count(), 6);
    await expectText(kpiValue(page, 'training_attendances'), 'hơn 500');
    await pane(page).getByRole('searchbox').fill('ben tre');
    await pane(page).getByRole('checkbox', { name: 'Bến Tre' }).click();
    await expectText(pane(page).locator('[data-says]'), 'giữ 7 trong 63');
    await page.reload();
    await expectText(pane(page).locator('[data-says]'), 'giữ 7 trong 63');
    await pane(page).getByRole('button', { name: 'Đặt lại mặc định' }).click();
    await expectText(pane(page).locator('[data-says]'), 'là (Tất cả)');
    await page.waitForURL((url) => !/within|indicator/.test(url.search));
  }));

test('the province filter follows to the other boundary', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?within=63-83,63-84,63-86');
    assert.equal(await page.locator('g[data-area]').count(), 3);
    await page.getByRole('radio', { name: '34 tỉnh' }).check();
    await page.waitForURL(/within=34-86/);
    assert.equal(await page.locator('g[data-area]').count(), 1);
  }));

test('what a visual shows is saved as CSV and as Excel, with its filters', () =>
  onPage(browser, {}, async (page) => {
    await open(page, `${ATTENDANCES}&within=63-83,63-74`);
    const saved = async (name) => {
      await more(page, 'Xếp hạng tỉnh').click();
      const [download] = await Promise.all([page.waitForEvent('download'), item(page, name).click()]);
      return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const csv = await saved(/^Tải CSV/);
    const text = csv.bytes.toString('utf8');
    assert.equal(csv.file, 'xep-hang-tinh.csv');
    assert.equal(text.codePointAt(0), 0xfeff);
    assert.match(text, /Tỉnh, thành phố;Bình Dương, Bến Tre|Tỉnh, thành phố;Bến Tre, Bình Dương/);
    assert.match(text, /63-83;Bến Tre;400;/);
    assert.doesNotMatch(text, /63-94/);
    const xlsx = await saved(/^Tải Excel/);
    assert.equal(xlsx.file, 'xep-hang-tinh.xlsx');
    assert.equal(xlsx.bytes.subarray(0, 2).toString(), 'PK');
  }));

test('dark and high-contrast looks are in the address, and charts follow', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    const ground = () => page.evaluate(() => getComputedStyle(document.querySelector('section[data-visual]')).backgroundColor);
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    const looks = page.getByRole('combobox', { name: 'Giao diện' });
    await looks.selectOption('dark');
    await page.waitForURL(/look=dark/);
    assert.equal(await ground(), 'rgb(41, 41, 41)');
    const fills = await visual(page, 'ranking').locator('svg path').evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')));
    assert.ok(fills.includes('#5f9dc8'), 'the bars have the colour of the look');
    await looks.selectOption('contrast');
    await page.waitForURL(/look=contrast/);
    assert.equal(await ground(), 'rgb(0, 0, 0)');
  }));

test('on a phone the filters pane is a sheet over the page, and the page does not scroll sideways', () =>
  onPage(browser, { viewport: PHONE }, async (page) => {
    await open(page, '?pane=1');
    await pane(page).waitFor();
    const box = await pane(page).boundingBox();
    assert.ok(box && box.width === PHONE.width && box.y > 100);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= PHONE.width, `${width} px wide`);
    await pane(page).getByRole('button', { name: 'Đóng bộ lọc' }).tap();
    await pane(page).waitFor({ state: 'detached' });
  }));

test('rows of the indicator table put an indicator on the visuals', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    await row(page, 'posters').getByRole('button').click();
    await page.waitForURL(/indicator=posters/);
    await expectText(visual(page, 'map'), 'Số áp phích');
  }));

test('a view is kept under a name, found again after a reload, opened and removed', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?pane=1&kind=target&within=63-38');
    const marks = page.locator('[data-bookmarks]');
    await marks.getByRole('textbox').fill('Thanh Hóa 2020');
    await marks.getByRole('button', { name: 'Lưu', exact: true }).click();
    await open(page, '?pane=1');
    await marks.getByRole('button', { name: 'Thanh Hóa 2020', exact: true }).click();
    await page.waitForURL(/kind=target.*within=63-38/);
    await expectText(kpiValue(page, 'awareness_rate'), /^90 %$/);
    await marks.getByRole('button', { name: 'Xóa Thanh Hóa 2020' }).click();
    await page.reload();
    await marks.waitFor();
    assert.equal(await marks.getByRole('button', { name: 'Thanh Hóa 2020', exact: true }).count(), 0);
  }));

test('on paper visuals stand one under the other, without what can only be clicked', () =>
  onPage(browser, {}, async (page) => {
    await open(page, ATTENDANCES);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('navigation').count(), 0);
    assert.equal(await more(page, 'Xếp hạng tỉnh').count(), 0);
    const boxes = [];
    for (const name of ['map', 'ranking', 'indicators', 'trend', 'reports']) {
      const box = await visual(page, name).boundingBox();
      assert.ok(box);
      boxes.push(box);
    }
    for (let n = 1; n < boxes.length; n++) assert.ok(boxes[n].y >= boxes[n - 1].y + boxes[n - 1].height, `${n}`);
  }));
