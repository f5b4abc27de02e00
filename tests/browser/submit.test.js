import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, launch, onPage, PHONE } from './support/browser.js';
import { expectText, visual } from './support/overview.js';
import { report } from './support/reports.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const PAGE = `${BASE}?page=submit&dataset=synthetic`;
const file = (page, name) => page.locator(`li[data-file="${name}"]`);

const GOOD = [
  ['Số lớp tập huấn về sản xuất sạch hơn', 'lớp', 12],
  ['Số lượt người tham dự tập huấn', 'lượt người', 480],
];

async function openSubmit(page, query = '') {
  await page.goto(`${PAGE}${query}`);
  await page.locator('[data-drop]').waitFor();
}

async function destine(page, province, year) {
  await page.getByLabel('Địa phương', { exact: true }).selectOption({ label: province });
  await page.getByLabel('Năm', { exact: true }).selectOption(String(year));
}

const choose = (page, ...files) => page.locator('input[type="file"][multiple]').setInputFiles(files);

test('a file is checked without being kept: findings at their cells and the mapping found', () =>
  onPage(browser, {}, async (page) => {
    await openSubmit(page);
    await destine(page, 'Cà Mau', 2019);
    const sent = report([...GOOD, ['Số cơ sở áp dụng sản xuất sạch hơn', 'cơ sở', 'nhiều lắm']]);
    await choose(page, sent);
    await expectText(file(page, sent.name), 'Chưa kiểm tra');
    await page.getByRole('button', { name: 'Kiểm tra, chưa nộp' }).click();
    await page.locator(`li[data-file="${sent.name}"][data-phase="good"]`).waitFor();
    await expectText(visual(page, 'mapping'), '480 lượt');
    await expectText(visual(page, 'mapping').locator('tr[data-value="training_attendances"]'), 'D4');
    await expectText(visual(page, 'findings'), /ô D5/);
    await expectText(visual(page, 'findings'), 'Ô ghi “nhiều lắm” nhưng không có con số.');
    await expectText(visual(page, 'changes'), 'Chưa có bản nào trước bản này');
    const answer = await page.request.get(`${BASE}api/submissions?province=63-96&period=2019&dataset=synthetic`);
    assert.ok(!(await answer.text()).includes(sent.name), 'a check keeps nothing');
    await page.getByRole('radio', { name: 'EN' }).check();
    await expectText(visual(page, 'findings'), 'The cell says “nhiều lắm” but holds no figure.');
    await visual(page, 'mapping').getByRole('radio', { name: 'Columns and labels' }).check();
    await expectText(visual(page, 'mapping'), 'The heading has “Chỉ tiêu”');
  }));

test('a report is submitted with its letter, followed to the end, and its receipt can be saved', () =>
  onPage(browser, {}, async (page) => {
    await openSubmit(page);
    await destine(page, 'Cà Mau', 2018);
    const sent = report(GOOD);
    await choose(page, sent);
    await page.getByLabel('Số công văn').fill('12/SCT-KHCN');
    await page.getByLabel('Ngày công văn').fill('2019-01-15');
    await page.getByLabel('Người ký').fill('Trần Văn A');
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    const row = file(page, sent.name);
    await page.locator(`li[data-file="${sent.name}"][data-phase="done"]`).waitFor({ timeout: 60_000 });
    await expectText(page.locator('[data-said]'), `Đã nộp ${sent.name}.`);
    const saved = page.waitForEvent('download');
    await row.getByRole('link', { name: 'Biên nhận', exact: true }).click();
    assert.match((await saved).suggestedFilename(), /^bien-nhan-synthetic-63-96-2018-/);
    const marked = page.waitForEvent('download');
    await row.getByRole('link', { name: 'Tệp đã đánh dấu điểm cần sửa' }).click();
    assert.match((await marked).suggestedFilename(), /\.xlsx$/);
    const id = decodeURIComponent((await row.locator('[data-receipt]').getAttribute('href')).split('/').at(-2));
    const cover = await (await page.request.get(`${BASE}api/submissions/${encodeURIComponent(id)}/cover`)).json();
    assert.deepEqual([cover.documentNumber, cover.documentDate, cover.signatory], ['12/SCT-KHCN', '2019-01-15', 'Trần Văn A']);

    // The next version of it says what is otherwise; the very same bytes are no version.
    await choose(page, report([['Số lớp tập huấn về sản xuất sạch hơn', 'lớp', 13], ['Số hội thảo về sản xuất sạch hơn', 'hội thảo', 2]], { name: sent.name }));
    await page.getByRole('button', { name: 'Kiểm tra, chưa nộp' }).click();
    await expectText(visual(page, 'changes').locator('[data-against="1"]'), 'thêm 1, sửa 1, mất 1');
    await expectText(visual(page, 'changes').locator('tr[data-change="removed"]'), '480 lượt');
    await choose(page, { ...sent });
    await page.getByRole('button', { name: 'Kiểm tra, chưa nộp' }).click();
    await expectText(visual(page, 'changes'), 'giống hệt bản 1');
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await page.locator(`li[data-file="${sent.name}"][data-phase="repeated"]`).waitFor({ timeout: 60_000 });
  }));

test('what would be refused is said before it is sent, and cannot be sent', () =>
  onPage(browser, {}, async (page) => {
    await openSubmit(page);
    await destine(page, 'Cà Mau', 2019);
    const unmarked = { name: 'khong-danh-dau.csv', mimeType: 'text/csv', buffer: Buffer.from('STT,Chỉ tiêu,Đơn vị,Năm 2019\r\n') };
    await choose(page, unmarked);
    await page.getByRole('button', { name: 'Kiểm tra, chưa nộp' }).click();
    await page.locator('li[data-phase="bad"]').waitFor();
    await expectText(visual(page, 'findings'), 'Chặn');
    assert.ok(await page.getByRole('button', { name: 'Nộp báo cáo' }).isDisabled());
    await page.getByRole('button', { name: `Bỏ tệp ${unmarked.name}` }).click();
    await expectText(visual(page, 'files'), 'Chưa chọn tệp nào');
  }));

test('files are dropped, and while they are sent a bar says how far they are', () =>
  onPage(browser, {}, async (page) => {
    await openSubmit(page);
    await destine(page, 'Cà Mau', 2019);
    const dropped = report(GOOD);
    const data = await page.evaluateHandle(({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: 'text/csv' }));
      return transfer;
    }, { name: dropped.name, text: dropped.buffer.toString() });
    let answer;
    const held = new Promise((resolve) => { answer = resolve; });
    await page.route('**/api/check?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('[data-drop]').dispatchEvent('drop', { dataTransfer: data });
    await page.getByRole('button', { name: 'Kiểm tra, chưa nộp' }).click();
    await file(page, dropped.name).getByRole('progressbar').waitFor();
    answer();
    await page.locator('li[data-phase="good"]').waitFor();
    assert.equal(await file(page, dropped.name).getByRole('progressbar').count(), 0);
  }));

test('an upload that does not get through says so at its file and can be tried again', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    await openSubmit(page);
    await destine(page, 'Cà Mau', 2019);
    const sent = report(GOOD);
    await choose(page, sent);
    await page.route('**/api/reports/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await expectText(file(page, sent.name).getByRole('alert'), 'Không kết nối được máy chủ');
    assert.ok(await page.getByRole('button', { name: 'Nộp báo cáo' }).isEnabled());
  }));

test('nothing to report needs no file', () =>
  onPage(browser, {}, async (page) => {
    await openSubmit(page);
    await destine(page, 'Cà Mau', 2017);
    await page.getByRole('button', { name: 'Không phát sinh trong kỳ' }).click();
    await page.locator('li[data-file="Báo cáo không phát sinh"]').filter({ hasText: /Đã nộp xong|Giống hệt bản trước/ }).waitFor({ timeout: 60_000 });
  }));

test('a province reports for itself alone, under the name it had in the period', () =>
  onPage(browser, { role: 'province' }, async (page) => {
    await openSubmit(page, '&lang=vi');
    const place = page.getByLabel('Địa phương', { exact: true });
    const offered = () => place.locator('option').evaluateAll((options) => options.map((option) => option.value).filter((value) => value !== ''));
    assert.deepEqual((await offered()).map((code) => code.slice(0, 3)), ['34-']);
    await page.getByLabel('Năm', { exact: true }).selectOption('2011');
    for (const code of await offered()) assert.match(code, /^63-/);
    assert.match(await place.inputValue(), /^63-/);
    const { areas } = await (await page.request.get(`${BASE}api/access`)).json();
    for (const code of await offered()) assert.ok(areas.includes(code), code);
    assert.equal(await page.getByRole('navigation').getByRole('link', { name: 'Nộp báo cáo' }).getAttribute('aria-current'), 'page');
  }));

test('who may not submit has no such page; a stranger is led to sign in', () =>
  onPage(browser, { role: null, expectedErrors: /Failed to load resource/ }, async (page) => {
    await page.goto(BASE);
    await page.locator('[data-kpi], main').first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Nộp báo cáo' }).count(), 0);
    await page.goto(PAGE);
    await page.waitForURL(/dang-nhap/);
  }));

test('on a phone the page has no barrier and fits', () =>
  onPage(browser, { viewport: PHONE }, async (page) => {
    await openSubmit(page, '&lang=en');
    await page.getByLabel('Province', { exact: true }).selectOption({ label: 'Cà Mau' });
    await page.getByLabel('Year', { exact: true }).selectOption('2019');
    await choose(page, report(GOOD));
    await page.getByRole('button', { name: 'Check, do not submit' }).click();
    await page.locator('li[data-phase="good"]').waitFor();
    assert.deepEqual(await violations(page), []);
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(width[0] <= width[1], `${width[0]} px wide in ${width[1]}`);
  }));

test('a text is pasted, checked like a file, and no second one takes its place', () =>
  onPage(browser, {}, async (page) => {
    await openSubmit(page);
    await destine(page, 'Cà Mau', 2019);
    const paste = async (text) => {
      await page.getByRole('button', { name: 'Dán văn bản' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Văn bản hoặc bảng dán từ bảng tính').fill(text);
      await dialog.getByRole('button', { name: 'Thêm vào danh sách' }).click();
    };
    await paste(' ');
    await expectText(page.getByRole('dialog'), 'Hãy dán văn bản vào đây');
    assert.deepEqual(await violations(page), []);
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();

    await paste('Số liệu giả lập.\n\nNăm 2019, Sở Công Thương đã tổ chức 05 lớp tập huấn về sản xuất sạch hơn cho gần 400 lượt cán bộ.\n');
    await page.getByRole('button', { name: 'Kiểm tra, chưa nộp' }).click();
    await page.locator('li[data-file="Văn bản báo cáo.txt"][data-phase="good"]').waitFor();
    await expectText(visual(page, 'mapping').locator('tr[data-value="training_courses"]'), '5 lớp');
    await expectText(visual(page, 'mapping').locator('tr[data-value="training_attendances"]'), '400 lượt');

    await paste('Số liệu giả lập.\n\nNăm 2019, đã tổ chức 02 hội thảo về sản xuất sạch hơn.\n');
    await file(page, 'Văn bản báo cáo (2).txt').waitFor();
    assert.equal(await page.locator('li[data-file]').count(), 2);
  }));
