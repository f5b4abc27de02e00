import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.js';
import { BASE, LONG, launch, onPage, PHONE } from './support/browser.js';
import { expectText } from './support/overview.js';

const TEXT = [
  'Kết quả sản xuất sạch hơn tỉnh Bến Tre năm 2011',
  'Năm 2011 Bến Tre đã tổ chức 05 lớp tập huấn về sản xuất sạch hơn cho gần 400 lượt cán bộ.',
  'Tổng kinh phí 3.150 tỷ đồng cho chương trình sản xuất sạch hơn.',
  'Mục tiêu đến năm 2015 có 50% cơ sở sản xuất công nghiệp nhận thức được lợi ích của sản xuất sạch hơn.',
].join('\n\n');

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Sends a text of its own for each test, as the page's visitor, and waits until it is read. */
async function submit(page, name) {
  await page.goto(`${BASE}?page=reporting`);
  const id = await page.evaluate(
    async ([text, file]) => {
      const access = await (await fetch('api/access')).json();
      const headers = { 'X-Sxsh-Antiforgery': access.antiforgery, 'content-type': 'application/octet-stream' };
      const sent = await fetch(`api/reports/ben-tre/2011/${file}`, { method: 'POST', headers, body: `${text}\n` });
      if (!sent.ok) throw new Error(await sent.text());
      for (let tries = 0; tries < 240; tries++) {
        const { items } = await (await fetch('api/submissions?province=ben-tre&limit=1000')).json();
        const mine = items.filter((item) => item.report === file && item.processing === 'done');
        if (mine.length > 0) return mine.at(-1).id;
        await new Promise((done) => setTimeout(done, 250));
      }
      throw new Error('The report was not read.');
    },
    [TEXT, name],
  );
  return id;
}

async function openReview(page, id, query = '') {
  await page.goto(`${BASE}?review=${encodeURIComponent(id)}${query}`);
  await page.locator('[data-review]').waitFor();
  await page.locator('[data-figure]').first().waitFor();
}

const figure = (page, words) => page.locator('[data-figure]', { hasText: words });
const panel = (page) => page.getByRole('complementary', { name: 'Số liệu đang xem' });

test('every figure is marked in the text by kind and state, and its observation is beside it', () =>
  onPage(browser, {}, async (page) => {
    await openReview(page, await submit(page, 'ra-soat-1.txt'));
    assert.equal(await figure(page, '05 lớp').getAttribute('data-kind'), 'actual');
    assert.equal(await figure(page, '50%').getAttribute('data-kind'), 'target');
    await expectText(figure(page, '50%'), '▲');
    await expectText(figure(page, '3.150 tỷ'), '?');
    await figure(page, 'gần 400').click();
    await expectText(panel(page), /400 lượt người/);
    await expectText(panel(page), 'gần');
    await expectText(panel(page), 'attendances');
  }));

test('keys alone confirm, correct, discard and take back; the focus moves on, and a reload remembers', () =>
  onPage(browser, {}, async (page) => {
    const id = await submit(page, 'ra-soat-2.txt');
    await openReview(page, id);
    await figure(page, '3.150 tỷ').focus();
    await page.keyboard.press('2');
    const value = page.getByRole('textbox', { name: /^Giá trị/ });
    await value.fill('3.150.000.000');
    await page.keyboard.press('Enter');
    await page.locator('[data-figure][data-state="corrected"]').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-figure') !== null);

    await figure(page, '05 lớp').focus();
    await page.keyboard.press('1');
    await page.locator('[data-figure][data-state="confirmed"]').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('400'));
    await page.keyboard.press('3');
    await page.locator('[data-figure][data-state="discarded"]').waitFor();

    await openReview(page, id);
    assert.equal(await figure(page, '3.150 tỷ').getAttribute('data-state'), 'corrected');
    await figure(page, '3.150 tỷ').focus();
    await expectText(panel(page), '3.150.000.000 đồng');
    await expectText(panel(page), 'đã sửa lúc');
    await figure(page, 'gần 400').focus();
    await page.keyboard.press('0');
    await page.waitForFunction(() => document.querySelectorAll('[data-state="discarded"][data-figure]').length === 0);
  }));

test('arrows move from figure to figure, and the way back leads to the page before', () =>
  onPage(browser, {}, async (page) => {
    const id = await submit(page, 'ra-soat-3.txt');
    await page.goto(`${BASE}?page=reporting`);
    await page.locator(`[data-task="${id}"]`).getByRole('link', { name: /^Rà soát văn bản/ }).click();
    await figure(page, '05 lớp').focus();
    await page.keyboard.press('ArrowDown');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /400/);
    await page.getByRole('button', { name: /Về trang trước/ }).click();
    await page.locator('[data-matrix]').waitFor();
  }));

test(`no barrier ${LONG ? 'in any look, in both languages, ' : ''}on a phone too`, () =>
  onPage(browser, {}, async (page) => {
    const id = await submit(page, 'ra-soat-4.txt');
    for (const query of LONG ? ['', '&look=dark', '&look=contrast&lang=en'] : ['']) {
      await openReview(page, id, query);
      assert.deepEqual(await violations(page), [], query);
      await figure(page, '05 lớp').focus();
      await page.keyboard.press('2');
      await page.getByRole('form').or(page.locator('form')).first().waitFor();
      assert.deepEqual(await violations(page), [], `${query}: correcting`);
    }
    await page.setViewportSize(PHONE);
    await openReview(page, id);
    assert.deepEqual(await violations(page), [], 'phone');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  }));
