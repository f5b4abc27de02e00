import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, launch, onPage } from './support/browser.js';
import { expectText, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const more = (page, id) => visual(page, id).getByRole('button', { name: /^Tùy chọn khác/ });
const item = (page, name) => page.getByRole('menuitem', { name });

async function saved(page, id, name) {
  await more(page, id).click();
  const download = page.waitForEvent('download');
  await item(page, name).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the list of rules is saved as it is seen: searched, with its titles and the address of the page', () =>
  onPage(browser, {}, async (page) => {
    await page.goto(`${BASE}?page=rules`);
    await page.locator('tr[data-rule]').first().waitFor();
    await page.getByRole('searchbox').fill('khong lay duoc gia tri');
    await page.locator('tr[data-rule="no-value-found"]').waitFor();
    const shown = await page.locator('tr[data-rule]').count();
    const csv = await saved(page, 'list', /^Tải CSV/);
    assert.match(csv.name, /\.csv$/);
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
    assert.match(lines.join('\n'), /Địa chỉ trang;.*page=rules/);
    const titles = lines.findIndex((line) => line.startsWith('Mức'));
    assert.ok(titles > 0, 'the titles of the columns are there');
    assert.equal(lines.length - titles - 1, shown);
    assert.equal((await saved(page, 'list', /^Tải Excel/)).bytes.subarray(0, 2).toString(), 'PK');
  }));

test('a rule can be seen alone, by a link too, and has nothing to save', () =>
  onPage(browser, {}, async (page) => {
    await page.goto(`${BASE}?page=rules&picks=list:rule:no-value-found`);
    await more(page, 'rule').click();
    assert.equal(await item(page, /^Tải/).count(), 0);
    await item(page, 'Xem riêng biểu đồ này').click();
    await page.waitForURL(/focus=rule/);
    await page.locator('[data-focus="rule"]').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.reload();
    await page.locator('[data-detail]').waitFor();
    assert.equal(await visual(page, 'list').isVisible(), false);
    await page.getByRole('button', { name: 'Quay lại trang' }).click();
    await page.locator('tr[data-rule]').first().waitFor();
  }));

test('what was checked is not lost by seeing it alone, and can be taken along', () =>
  onPage(browser, {}, async (page) => {
    await page.goto(`${BASE}?page=submit&dataset=synthetic`);
    await page.getByLabel('Địa phương', { exact: true }).selectOption({ label: 'Cà Mau' });
    await page.getByLabel('Năm', { exact: true }).selectOption('2019');
    const text = [
      'SỐ LIỆU GIẢ LẬP - KHÔNG PHẢI BÁO CÁO THẬT',
      'STT,Chỉ tiêu,Đơn vị,Năm 2019',
      '1,Số lượt người tham dự tập huấn,lượt người,480',
      '2,Số cơ sở áp dụng sản xuất sạch hơn,cơ sở,nhiều lắm',
    ].join('\r\n');
    await page.locator('input[type="file"][multiple]').setInputFiles({ name: 'xem-rieng.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}\r\n`) });
    await page.getByRole('button', { name: 'Kiểm tra, chưa nộp' }).click();
    await expectText(visual(page, 'findings'), /ô D4/);
    await more(page, 'findings').click();
    await item(page, 'Xem riêng biểu đồ này').click();
    await page.locator('[data-focus="findings"]').waitFor();
    assert.equal(await visual(page, 'files').isVisible(), false);
    const csv = (await saved(page, 'findings', /^Tải CSV/)).bytes.toString('utf8');
    assert.match(csv, /ô D4/);
    assert.match(csv, /SỐ LIỆU GIẢ LẬP/);
    await page.getByRole('button', { name: 'Quay lại trang' }).click();
    await expectText(visual(page, 'findings'), /ô D4/);
    assert.equal(await page.getByLabel('Năm', { exact: true }).inputValue(), '2019');
    await expectText(visual(page, 'mapping'), '480 lượt');
    assert.equal(await more(page, 'files').count(), 0, 'a form has no menu');
  }));
