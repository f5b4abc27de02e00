import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BASE, launch, onPage } from './support/browser.js';
import { expectText } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const PAGE = `${BASE}?page=reporting&dataset=synthetic`;
const dialog = (page) => page.getByRole('dialog');
const said = (page) => page.locator('[data-said]');

async function firstPending(page) {
  await page.goto(PAGE);
  const first = page.locator('li[data-task][data-state="pending"]').first();
  await first.waitFor();
  const id = await first.getAttribute('data-task');
  return page.locator(`li[data-task="${id}"]`);
}

test('a report is returned with a reason and a due day, then accepted; the page follows', () =>
  onPage(browser, {}, async (page) => {
    const task = await firstPending(page);
    const id = await task.getAttribute('data-task');
    await task.getByRole('button', { name: /^Trả lại/ }).click();
    await dialog(page).getByRole('button', { name: 'Trả lại' }).click();
    await expectText(dialog(page), 'Hãy ghi lý do');
    await dialog(page).getByRole('textbox', { name: /Lý do/ }).fill('Thiếu số lượt người dự tập huấn.');
    await dialog(page).getByLabel('Hạn nộp bản sửa').fill('2099-12-31');
    await dialog(page).getByRole('button', { name: 'Trả lại' }).click();
    await expectText(said(page), /^Đã trả lại/);
    await page.waitForFunction((id) => document.querySelector(`li[data-task="${id}"]`)?.dataset.state === 'returned', await task.getAttribute('data-task'));
    await expectText(task, 'Thiếu số lượt người dự tập huấn. · hạn 31/12/2099');
    await task.getByRole('button', { name: /^Chấp nhận/ }).click();
    await dialog(page).getByRole('button', { name: 'Chấp nhận' }).click();
    await expectText(said(page), /^Đã chấp nhận/);
    await task.waitFor({ state: 'detached' });
    const answer = await page.request.get(`${BASE}api/submissions/${encodeURIComponent(id)}`);
    assert.equal((await answer.json()).review, 'accepted');
  }));

test('a decision on what has changed meanwhile is refused in words, and nothing is lost that was typed', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    const task = await firstPending(page);
    await page.route('**/api/submissions/*/return', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Đã thay đổi', detail: 'Lần nộp này đã thay đổi sau khi được mở xem.' }),
      }),
    );
    await task.getByRole('button', { name: /^Trả lại/ }).click();
    await dialog(page).getByRole('textbox', { name: /Lý do/ }).fill('Sai kỳ.');
    await dialog(page).getByRole('button', { name: 'Trả lại' }).click();
    await expectText(dialog(page).getByRole('alert'), 'Lần nộp này đã thay đổi sau khi được mở xem.');
    assert.equal(await dialog(page).getByRole('textbox', { name: /Lý do/ }).inputValue(), 'Sai kỳ.');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  }));

test('a report is withdrawn or confirmed only where it waits; a failed one is processed again', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    const first = await firstPending(page);
    for (const verb of ['Thu hồi', 'Xác nhận', 'Xử lý lại']) {
      assert.equal(await first.getByRole('button', { name: new RegExp(`^${verb}`) }).count(), 0, verb);
    }
    const id = await first.getAttribute('data-task');
    // The same report as if its processing had failed: what can be done follows its state, and what is asked is the way the service knows.
    await page.route('**/api/submissions?*', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      const items = body.items.map((one) => (one.id === id ? { ...one, processing: 'failed', standing: null } : one));
      await route.fulfill({ response: answer, json: { ...body, items } });
    });
    const asked = [];
    await page.route('**/api/submissions/*/retry', (route) => {
      asked.push(route.request().headers()['x-sxsh-antiforgery']);
      return route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ title: 'Không lỗi', detail: 'Lần nộp này không ở trạng thái lỗi.' }) });
    });
    await page.reload();
    const failed = page.locator(`li[data-task="${id}"][data-state="failed"]`);
    await failed.getByRole('button', { name: /^Xử lý lại/ }).click();
    await dialog(page).getByRole('button', { name: 'Xử lý lại' }).click();
    await expectText(dialog(page).getByRole('alert'), 'Lần nộp này không ở trạng thái lỗi.');
    assert.ok(asked.length === 1 && asked[0], 'the call proves where it comes from');
  }));
