import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, LONG, launch, onPage, PHONE } from './support/browser.js';
import { expectText, visual } from './support/overview.js';
import { FIVE, ownArea, report, sendReport } from './support/reports.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const PERIOD = '2016';
/** A share above the whole: a finding that a reader may answer. */
const odd = () => report([...FIVE, ['Tỷ lệ cơ sở nhận thức được lợi ích của sản xuất sạch hơn', '%', 120]], { year: PERIOD });
const finding = (within) => within.locator('li[data-code="value-out-of-bounds"]');

async function openTask(page, { id }, query = '') {
  await page.goto(`${BASE}?page=reporting&dataset=synthetic${query}`);
  const task = page.locator(`li[data-task="${id}"]`);
  await task.getByRole('button', { expanded: false }).first().click();
  await finding(task).waitFor();
  return task;
}

test('a province answers a finding right after it has submitted, by keys alone; the ministry reads the answer at the task', async () => {
  let sent;
  await onPage(browser, { role: 'province' }, async (page) => {
    await page.goto(`${BASE}?page=submit&dataset=synthetic`);
    await page.locator('[data-drop]').waitFor();
    await page.getByLabel('Năm', { exact: true }).selectOption(PERIOD);
    const file = odd();
    await page.locator('input[type="file"][multiple]').setInputFiles(file);
    await page.getByRole('button', { name: 'Kiểm tra, chưa nộp' }).click();
    await finding(visual(page, 'findings')).waitFor();
    assert.equal(await visual(page, 'findings').getByRole('button', { name: /^Trả lời/ }).count(), 0, 'a check is not answered: it keeps nothing');
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    const row = page.locator(`li[data-file="${file.name}"]`);
    await page.locator(`li[data-file="${file.name}"][data-phase="done"]`).waitFor({ timeout: 60_000 });
    const id = decodeURIComponent((await row.locator('[data-receipt]').getAttribute('href')).split('/').at(-2));
    sent = { id };

    const one = finding(visual(page, 'findings'));
    const open = one.getByRole('button', { name: /^Trả lời: / });
    await open.focus();
    await page.keyboard.press('Enter');
    const text = one.getByRole('textbox', { name: /Vì sao số liệu đúng/ });
    await text.waitFor();
    assert.ok(await text.evaluate((field) => field === document.activeElement), 'the form has the focus');
    await page.keyboard.press('Escape');
    await text.waitFor({ state: 'detached' });
    assert.ok(await open.evaluate((button) => button === document.activeElement), 'leaving the form leads back');

    await page.keyboard.press('Enter');
    await text.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectText(one, 'Hãy ghi rõ vì sao số liệu đúng');
    await text.fill('Đúng, vì tính cả hộ kinh doanh.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectText(one.locator('[data-answered]'), 'Đúng, vì tính cả hộ kinh doanh.');
    await expectText(one.getByRole('status'), 'Đã ghi câu trả lời');
    const { name } = await (await page.request.get(`${BASE}api/access`)).json();
    await expectText(one.locator('[data-answered]'), name);
    await expectText(one.locator('[data-answered]'), /\d{1,2}\/\d{1,2}\/\d{2}.*cho bản 1/);
  });
  await onPage(browser, {}, async (page) => {
    const task = await openTask(page, sent);
    await expectText(finding(task).locator('[data-answered]'), 'Đúng, vì tính cả hộ kinh doanh.');
    await finding(task).getByRole('button', { name: /^Trả lời lại: / }).click();
    await finding(task).getByRole('textbox').fill('Bộ đã đối chiếu, số đúng.');
    await finding(task).getByRole('button', { name: 'Gửi câu trả lời' }).click();
    await expectText(finding(task).locator('[data-answered]'), 'Bộ đã đối chiếu, số đúng.');
    const { items } = await (await page.request.get(`${BASE}api/submissions/${encodeURIComponent(sent.id)}/answers`)).json();
    assert.deepEqual(items.map((one) => one.answered.reason), ['Đúng, vì tính cả hộ kinh doanh.', 'Bộ đã đối chiếu, số đúng.']);
  });
});

test('what stops a report cannot be answered', () =>
  onPage(browser, { role: 'province' }, async (page) => {
    const area = await ownArea(page);
    const unread = { ...report([]), buffer: Buffer.from('SỐ LIỆU GIẢ LẬP - KHÔNG PHẢI BÁO CÁO THẬT\r\nkhông phải bảng\r\n') };
    const { id, processing } = await sendReport(page, area, PERIOD, unread);
    assert.equal(processing, 'rejected');
    await page.goto(`${BASE}?page=reporting&dataset=synthetic`);
    const task = page.locator(`li[data-task="${id}"]`);
    await task.getByRole('button', { expanded: false }).first().click();
    await expectText(task.locator('li[data-severity="blocker"]'), 'Chặn');
    assert.equal(await task.locator('li[data-severity="blocker"]').getByRole('button', { name: /^Trả lời/ }).count(), 0);
  }));

test('a refused answer says why, and what was typed stays', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    const sent = await sendReport(page, '63-96', PERIOD, odd());
    const task = await openTask(page, sent);
    await page.route('**/issues/answer', (route) =>
      route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify({ title: 'Không có', detail: 'Báo cáo vừa được xử lý lại. Hãy tải lại danh sách.' }) }),
    );
    await finding(task).getByRole('button', { name: /^Trả lời: / }).click();
    await finding(task).getByRole('textbox').fill('Đúng.');
    await finding(task).getByRole('button', { name: 'Gửi câu trả lời' }).click();
    await expectText(finding(task).getByRole('alert'), 'Báo cáo vừa được xử lý lại. Hãy tải lại danh sách.');
    assert.equal(await finding(task).getByRole('textbox').inputValue(), 'Đúng.');
    assert.equal(await finding(task).locator('[data-answered]').count(), 0);
  }));

const phone = ['on a phone', { viewport: PHONE }, '&lang=en'];
for (const [where, options, query] of LONG ? [phone, ['in the dark', {}, '&look=dark']] : [phone]) {
  test(`the form of an answer has no barrier ${where}`, () =>
    onPage(browser, options, async (page) => {
      const sent = await sendReport(page, '63-96', PERIOD, odd());
      const task = await openTask(page, sent, query);
      const open = finding(task).getByRole('button', { name: /^(Answer|Trả lời): / });
      await open.click();
      await finding(task).getByRole('textbox').fill('Đúng, vì tính cả hộ kinh doanh.');
      assert.deepEqual(await violations(page), []);
      await finding(task).getByRole('button', { name: /^(Send the answer|Gửi câu trả lời)$/ }).click();
      await finding(task).locator('[data-answered]').waitFor();
      assert.deepEqual(await violations(page), []);
      const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      assert.ok(width[0] <= width[1], `${width[0]} px wide in ${width[1]}`);
    }));
}
