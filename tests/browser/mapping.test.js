import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, launch, onPage, PHONE } from './support/browser.js';
import { expectText, visual } from './support/overview.js';
import { FIVE, report, unlike } from './support/reports.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const AREA = '63-96';

/** Checks a file with the label of a row that is nobody else's, and shows what its columns and labels were taken for. */
async function checkWith(page, label, query = '') {
  await page.goto(`${BASE}?page=submit&dataset=synthetic${query}`);
  await page.locator('[data-drop]').waitFor();
  await page.locator('[data-year]').selectOption('2019');
  await page.locator('[data-province]').selectOption(AREA);
  const file = report([...FIVE, [label, 'phim', 4]]);
  await page.locator('input[type="file"][multiple]').setInputFiles(file);
  await page.getByRole('button', { name: /Kiểm tra, chưa nộp|Check, do not submit/ }).click();
  await page.locator(`li[data-file="${file.name}"][data-phase="good"]`).waitFor();
  await visual(page, 'mapping').getByRole('radio', { name: /Cột và nhãn|Columns and labels/ }).check();
  return { file, place: visual(page, 'mapping').locator(`tr[data-heading="${label}"]`) };
}

const said = (page, label) => visual(page, 'mapping').locator(`li[data-correction="${label}"]`);
const dialog = (page) => page.getByRole('dialog');

test('what a label means is said once: the file is checked again and read by it, until it is forgotten', () =>
  onPage(browser, {}, async (page) => {
    const label = `Kết quả theo biểu ${unlike()}`;
    const { place, file } = await checkWith(page, label);
    await expectText(place, 'Chưa hiểu');
    await expectText(visual(page, 'mapping').locator('tr[data-role="indicator"]'), 'Tên chỉ tiêu');
    assert.equal(await visual(page, 'mapping').locator('tr[data-role="indicator"]').getByRole('button').count(), 0, 'a column that names the rows keeps its meaning');
    await expectText(visual(page, 'findings').locator('li[data-code="unknown-indicator"]'), label);

    await place.getByRole('button', { name: `Nghĩa của tiêu đề “${label}”` }).click();
    await dialog(page).getByRole('button', { name: 'Ghi nhận' }).click();
    await expectText(dialog(page).getByRole('alert'), 'Hãy chọn một chỉ tiêu');
    // Found without marks.
    await dialog(page).getByRole('searchbox', { name: 'Tìm chỉ tiêu' }).fill('phim');
    const { items } = await (await page.request.get(`${BASE}api/indicators`)).json();
    const films = items.find((one) => one.id === 'films');
    await dialog(page).getByRole('radio', { name: films.nameVi }).check();
    await dialog(page).getByRole('button', { name: 'Ghi nhận' }).click();
    await dialog(page).waitFor({ state: 'detached' });

    // Nothing else was pressed.
    await expectText(visual(page, 'findings').locator('li[data-code="mapping-corrected"]'), label);
    assert.equal(await visual(page, 'findings').locator('li[data-code="unknown-indicator"]').count(), 0);
    await expectText(said(page, label), films.nameVi);
    await visual(page, 'mapping').getByRole('radio', { name: 'Giá trị' }).check();
    await expectText(visual(page, 'mapping').locator('tr[data-value="films"]').last(), '4 phim');
    await page.locator(`li[data-file="${file.name}"][data-phase="good"]`).waitFor();

    await visual(page, 'mapping').getByRole('radio', { name: 'Cột và nhãn' }).check();
    await said(page, label).getByRole('button', { name: `Bỏ nghĩa đã khai của “${label}”` }).click();
    await said(page, label).waitFor({ state: 'detached' });
    await expectText(visual(page, 'findings').locator('li[data-code="unknown-indicator"]'), label);
    const answer = await (await page.request.get(`${BASE}api/mapping/${AREA}?dataset=synthetic`)).json();
    assert.ok(!answer.items.some((one) => one.heading === label), 'the service has forgotten it, too');
  }));

test('what is no figure is said to be none, and is left out', () =>
  onPage(browser, {}, async (page) => {
    const label = `Cộng riêng ${unlike()}`;
    const { place } = await checkWith(page, label);
    await place.getByRole('button').click();
    await dialog(page).getByRole('radio', { name: 'Không phải số liệu' }).check();
    await dialog(page).getByRole('button', { name: 'Ghi nhận' }).click();
    await expectText(said(page, label), 'Không phải số liệu');
    await place.waitFor({ state: 'detached' });
    await expectText(visual(page, 'findings').locator('li[data-code="mapping-corrected"]'), label);
    await said(page, label).getByRole('button').click();
    await said(page, label).waitFor({ state: 'detached' });
  }));

test('a meaning that the service refuses says why', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    const { place } = await checkWith(page, `Kết quả khác ${unlike()}`);
    await page.route(`**/api/mapping/${AREA}?*`, (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 400, contentType: 'application/problem+json', body: JSON.stringify({ title: 'Sai', detail: 'Tiêu đề dài quá 300 ký tự. Hãy kiểm tra lại.' }) })
        : route.continue(),
    );
    await place.getByRole('button').click();
    await dialog(page).getByRole('radio', { name: 'Không phải số liệu' }).check();
    await dialog(page).getByRole('button', { name: 'Ghi nhận' }).click();
    await expectText(dialog(page).getByRole('alert'), 'Tiêu đề dài quá 300 ký tự. Hãy kiểm tra lại.');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  }));

for (const [where, options, query] of [['on a phone', { viewport: PHONE }, '&lang=en'], ['in the dark', {}, '&look=dark']]) {
  test(`columns and the dialog of a meaning have no barrier ${where}`, () =>
    onPage(browser, options, async (page) => {
      const { place } = await checkWith(page, `Kết quả lạ ${unlike()}`, query);
      assert.deepEqual(await violations(page), []);
      await place.getByRole('button').click();
      await dialog(page).getByRole('radio').first().waitFor();
      assert.deepEqual(await violations(page, { floating: true }), []);
      const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      assert.ok(width[0] <= width[1], `${width[0]} px wide in ${width[1]}`);
    }));
}
