import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BASE, launch, onPage, PHONE } from './support/browser.js';
import { expectText, open, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const account = (page) => page.locator('[data-account]');

test('the header says who is signed in and in what role, and the way out is there', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    await expectText(account(page), 'Bộ Công Thương');
    assert.equal(await account(page).getAttribute('data-account'), 'ministry');
    await account(page).click();
    await expectText(page.getByRole('group', { name: 'Tài khoản' }).or(page.getByRole('dialog', { name: 'Tài khoản' })), 'Đăng xuất');
  }));

test('signing out leaves the public figures, signing in leads back to the very address', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    await open(page, '?kind=target&lang=vi');
    await account(page).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
    assert.equal(await account(page).count(), 0);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.locator('button[name="role"][value="ministry"]').click();
    await account(page).waitFor();
    assert.match(page.url(), /\?kind=target/);
  }));

test('nobody is asked for what they may not have: the public page asks for no reports', () =>
  onPage(browser, { role: null, expectedErrors: /Failed to load resource/ }, async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(BASE);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
    await page.locator('main').waitFor();
    assert.deepEqual(asked.filter((path) => /submissions|ledger|observations/.test(path)), []);
  }));

test('a session that ends is said where it happens, and what is on the page stays', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    await open(page, '?areas=63-83');
    await page.route('**/api/ledger?*', (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{"title":"Chưa đăng nhập"}' }),
    );
    await page.getByRole('button', { name: 'Làm mới số liệu' }).click();
    const bar = page.locator('[data-expired]');
    await expectText(bar, 'Phiên đăng nhập đã hết hạn');
    assert.ok((await page.locator('[data-kpi]').count()) > 0, 'the figures stay');
    await bar.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.waitForURL(/dang-nhap/);
    assert.match(new URL(page.url()).searchParams.get('return') ?? '', /areas=63-83/);
  }));

test('what an account may not see is said in its place, not as a broken page', () =>
  onPage(browser, { expectedErrors: /Failed to load resource/ }, async (page) => {
    await page.route('**/api/submissions?*', (route) =>
      route.fulfill({ status: 403, contentType: 'application/problem+json', body: '{"title":"Không được phép"}' }),
    );
    await open(page);
    await expectText(visual(page, 'reports').getByRole('alert'), 'Không có quyền xem');
  }));

test('a phone has the account within reach', () =>
  onPage(browser, { viewport: PHONE }, async (page) => {
    await open(page, '?lang=en');
    await account(page).tap();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= PHONE.width, `${width} px wide`);
  }));
