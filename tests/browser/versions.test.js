import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, launch, onPage } from './support/browser.js';
import { expectText, visual } from './support/overview.js';
import { FIVE, ownArea, report, sendReport, submissionOf } from './support/reports.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const YEAR = '2015';
const dialog = (page) => page.getByRole('dialog');
const row = (page, name) => page.locator(`li[data-file="${name}"]`);

async function openSubmit(page, query = '') {
  await page.goto(`${BASE}?page=submit&dataset=synthetic${query}`);
  await page.locator('[data-drop]').waitFor();
  await page.locator('[data-year]').selectOption(YEAR);
}

async function submit(page, file) {
  await page.locator('input[type="file"][multiple]').setInputFiles(file);
  await page.getByRole('button', { name: 'Nộp báo cáo', exact: true }).click();
  await page.locator(`li[data-file="${file.name}"][data-phase="done"]`).last().waitFor({ timeout: 60_000 });
}

/** The id of the version that a row has sent. */
const idOf = async (one) => decodeURIComponent((await one.locator('[data-receipt]').getAttribute('href')).split('/').at(-2));

test('a version that loses more than a fifth of its values waits, shows what it changes, and its province confirms it on the page', () =>
  onPage(browser, { role: 'province' }, async (page) => {
    const area = await ownArea(page);
    const full = report(FIVE, { year: YEAR });
    const first = await sendReport(page, area, YEAR, full);
    assert.equal(first.standing, 'current');
    await openSubmit(page);
    const fewer = report([['Số lớp tập huấn về sản xuất sạch hơn', 'lớp', 15], ...FIVE.slice(1, 3)], { year: YEAR, name: full.name });
    await submit(page, fewer);
    const sent = row(page, full.name).last();
    await expectText(sent, 'Đã nộp, chờ xác nhận');
    await expectText(sent, 'thiếu 2 trong 5 giá trị');
    const id = await idOf(sent);
    assert.equal((await submissionOf(page, first.id)).standing, 'current', 'what counted goes on counting');

    const changes = visual(page, 'changes').locator('[data-difference]');
    await expectText(changes, 'thêm 0, sửa 1, mất 2, giữ nguyên 2');
    await expectText(changes.locator('tr[data-change="removed"]').first(), /900 tờ|2 phim/);
    await expectText(changes.locator('tr[data-total]').filter({ hasText: '+3' }), '15');

    await sent.getByRole('button', { name: `Xác nhận ${full.name}` }).click();
    await expectText(dialog(page), 'Xác nhận bản mới');
    await dialog(page).getByRole('button', { name: 'Xác nhận' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expectText(sent.locator('p').first(), 'Đã nộp xong');
    await expectText(page.locator('[data-said]'), `Đã xác nhận ${full.name}.`);
    assert.equal((await submissionOf(page, id)).standing, 'current');
    assert.equal((await submissionOf(page, first.id)).standing, 'superseded');
  }));

test('a version that waits is withdrawn with a reason from the list of tasks, and not without', () =>
  onPage(browser, { role: 'province' }, async (page) => {
    const area = await ownArea(page);
    const full = report(FIVE, { year: YEAR });
    const first = await sendReport(page, area, YEAR, full);
    const second = await sendReport(page, area, YEAR, report(FIVE.slice(0, 2), { year: YEAR, name: full.name }));
    assert.equal(second.standing, 'waiting');
    await page.goto(`${BASE}?page=reporting&dataset=synthetic&within=${area}`);
    const task = page.locator(`li[data-task="${second.id}"][data-state="waiting"]`);
    await expectText(task, 'thiếu 3 trong 5 giá trị');
    assert.equal(await task.getByRole('button', { name: /^Xác nhận/ }).count(), 1);
    await task.getByRole('button', { name: /^Thu hồi/ }).click();
    await dialog(page).getByRole('button', { name: 'Thu hồi' }).click();
    await expectText(dialog(page), 'Hãy ghi lý do');
    assert.equal((await submissionOf(page, second.id)).standing, 'waiting');
    await dialog(page).getByRole('textbox', { name: /Lý do/ }).fill('Gửi nhầm tệp.');
    await dialog(page).getByRole('button', { name: 'Thu hồi' }).click();
    await expectText(page.locator('[data-said]'), /^Đã thu hồi/);
    await task.waitFor({ state: 'detached' });
    assert.equal((await submissionOf(page, second.id)).standing, 'withdrawn');
    assert.equal((await submissionOf(page, first.id)).standing, 'current');
  }));

test('a version that counts is withdrawn with a reason right where it was submitted', () =>
  onPage(browser, { role: 'province' }, async (page) => {
    await openSubmit(page);
    const file = report(FIVE, { year: YEAR });
    await submit(page, file);
    const sent = row(page, file.name);
    const id = await idOf(sent);
    assert.deepEqual(await violations(page), []);
    await sent.getByRole('button', { name: `Thu hồi ${file.name}` }).click();
    await dialog(page).getByRole('textbox', { name: /Lý do/ }).fill('Nộp nhầm kỳ.');
    await dialog(page).getByRole('button', { name: 'Thu hồi' }).click();
    await expectText(sent, 'Bản này đã thu hồi');
    assert.equal(await sent.getByRole('button', { name: /^Thu hồi/ }).count(), 0);
    assert.equal((await submissionOf(page, id)).standing, 'withdrawn');
  }));

test('the letter that was typed goes with the report; where that fails it is said, and done again', () =>
  onPage(browser, { role: 'province', expectedErrors: /Failed to load resource/ }, async (page) => {
    await openSubmit(page);
    await page.getByLabel('Số công văn').fill('34/SCT-QLCN');
    await page.getByLabel('Bản ký (tệp đính kèm)').setInputFiles({ name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 công văn') });
    await page.route('**/api/submissions/*/cover', (route) =>
      route.fulfill({ status: 412, contentType: 'application/problem+json', body: JSON.stringify({ title: 'Đã đổi', detail: 'Thông tin văn bản vừa được người khác sửa.' }) }),
    );
    const file = report(FIVE, { year: YEAR });
    await submit(page, file);
    const sent = row(page, file.name);
    await expectText(sent.getByRole('alert'), 'Báo cáo đã nộp, nhưng chưa ghi được công văn: Thông tin văn bản vừa được người khác sửa.');
    await page.unroute('**/api/submissions/*/cover');
    await sent.getByRole('button', { name: 'Ghi lại công văn' }).click();
    await sent.locator('[data-letter-state="kept"]').waitFor();
    const id = encodeURIComponent(await idOf(sent));
    const cover = await (await page.request.get(`${BASE}api/submissions/${id}/cover`)).json();
    assert.equal(cover.documentNumber, '34/SCT-QLCN');
    assert.deepEqual(cover.attachments.map((one) => one.fileName), ['cong-van.pdf']);

    // What is known only later is noted down later.
    await page.getByLabel('Người ký').fill('Nguyễn Thị B');
    await page.getByRole('button', { name: 'Ghi công văn cho 1 báo cáo đã nộp' }).click();
    await page.locator('[data-letter]').waitFor({ state: 'detached' });
    await sent.locator('[data-letter-state="kept"]').waitFor();
    const later = await (await page.request.get(`${BASE}api/submissions/${id}/cover`)).json();
    assert.deepEqual([later.documentNumber, later.signatory], ['34/SCT-QLCN', 'Nguyễn Thị B']);
    assert.equal(later.attachments.length, 1, 'the same file is attached once');
  }));

test('the form of the chosen province and period can be saved; among made-up figures there is none', () =>
  onPage(browser, {}, async (page) => {
    await page.goto(`${BASE}?page=submit`);
    await page.locator('[data-year]').selectOption('2012');
    await page.locator('[data-province]').selectOption('63-83');
    const link = page.getByRole('link', { name: 'Tải biểu mẫu' });
    const saved = page.waitForEvent('download');
    await link.click();
    assert.match((await saved).suggestedFilename(), /\.xlsx$/);
    const address = new URL(await link.getAttribute('href'), BASE);
    assert.deepEqual([address.searchParams.get('province'), address.searchParams.get('period')], ['63-83', '2012']);
    await page.goto(`${BASE}?page=submit&dataset=synthetic`);
    await page.locator('[data-year]').selectOption('2012');
    await page.locator('[data-province]').selectOption('63-83');
    assert.equal(await page.getByRole('link', { name: 'Tải biểu mẫu' }).count(), 0);
  }));
