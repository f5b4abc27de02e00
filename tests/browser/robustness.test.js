import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BASE, launch, onPage, PHONE } from './support/browser.js';
import { chip, expectText, kpiValue, open, province, visual } from './support/overview.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const provoked = { expectedErrors: /Failed to load resource/ };

test('who reads and the figures are asked for early, and only once', () =>
  onPage(browser, {}, async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/^.*\/(api|assets)\//, '$1/').replace(/-[\w-]+\.js$/, '.js')));
    await open(page);
    assert.deepEqual(asked.filter((path) => path === 'api/access' || path === 'api/cube'), ['api/access', 'api/cube']);
    assert.ok(asked.indexOf('api/access') < asked.findIndex((path) => path.startsWith('assets/OverviewPage')), asked.join(' '));
  }));

test('a phone has one column and nothing to scroll sideways', () =>
  onPage(browser, { viewport: PHONE }, async (page) => {
    for (const query of ['', '?kind=target', '?boundary=34&lang=en', '?areas=63-83,63-74,63-94,63-38']) {
      await open(page, query);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= PHONE.width, `${query}: ${width} px wide`);
    }
    await province(page, '63-83').tap();
    await chip(page, 'Bến Tre').waitFor();
  }));

test('when the figures cannot be had, the page says what to do, and a retry brings them', () =>
  onPage(browser, provoked, async (page) => {
    let fail = true;
    await page.route('**/api/cube?*', (route) =>
      fail
        ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"away"}' })
        : route.continue(),
    );
    await page.goto(BASE);
    const alert = page.getByRole('alert');
    await expectText(alert, 'Máy chủ trả lời lỗi (503)');
    await expectText(alert, 'Hãy bấm “Thử lại”');
    fail = false;
    await alert.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('[data-kpi]').first().waitFor();
  }));

test('no network is told apart from a refusal, and an answer of another shape from both', () =>
  onPage(browser, provoked, async (page) => {
    await page.route('**/api/cube?*', (route) => route.abort());
    await page.goto(BASE);
    await expectText(page.getByRole('alert'), 'Không kết nối được máy chủ');
    await page.unroute('**/api/cube?*');
    await page.route('**/api/cube?*', (route) => route.fulfill({ json: { schema: 99 } }));
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expectText(page.getByRole('alert'), 'dữ liệu mà trang không hiểu');
  }));

test('reports that cannot be had leave the figures standing', () =>
  onPage(browser, provoked, async (page) => {
    await page.route('**/api/submissions*', (route) => route.fulfill({ status: 500, body: '' }));
    await page.route('**/api/ledger?*', (route) => route.fulfill({ status: 500, body: '' }));
    await open(page, '?areas=63-83');
    await expectText(visual(page, 'reports').getByRole('alert'), 'Không tải được số liệu');
    await expectText(page.locator('header').first(), 'Chưa đọc được sổ tiếp nhận');
    await expectText(kpiValue(page, 'establishments_aware'), /^50$/);
  }));

test('an empty store is explained and not an error', () =>
  onPage(browser, {}, async (page) => {
    const cube = await (await page.context().request.get(`${BASE}api/cube`)).json();
    const cells = Object.fromEntries(Object.keys(cube.cells).map((name) => [name, []]));
    await page.route('**/api/cube?*', (route) => route.fulfill({ json: { ...cube, cells } }));
    await page.route('**/api/submissions*', (route) => route.fulfill({ json: { items: [], next: null } }));
    await open(page);
    await expectText(page.locator('body'), 'Chưa có số liệu nào được công bố');
    await expectText(visual(page, 'reports'), 'Chưa có báo cáo nào được nộp');
    assert.equal(await page.locator('g[data-area]').count(), 63);
  }));

test('loading is shown, not a blank page', () =>
  onPage(browser, {}, async (page) => {
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await page.route('**/api/cube?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(BASE);
    await expectText(page.locator('main'), 'Đang tải số liệu');
    release();
    await page.locator('[data-kpi]').first().waitFor();
  }));

test('storage that is away is said while the figures stay', () =>
  onPage(browser, {}, async (page) => {
    await page.route('**/api/health', (route) =>
      route.fulfill({ json: { status: 'degraded', storage: 'away' } }),
    );
    await open(page);
    await expectText(page.locator('body'), 'Kho dữ liệu tạm thời không truy cập được');
  }));

test('a garbled address still opens the page', () =>
  onPage(browser, {}, async (page) => {
    await open(page, '?period=%00&kind=x&areas=1,63-999,63-83&indicator=no_such_thing&boundary=99');
    await chip(page, 'Bến Tre').waitFor();
  }));

test('the document has no inline script, so that a strict policy holds', async () => {
  const html = await (await fetch(BASE)).text();
  for (const script of html.match(/<script[^>]*>[^<]*/g) ?? [])
    assert.match(script, /src="\.\/assets\/[^"]+"[^>]*>\s*$/);
  assert.doesNotMatch(html, /(?:src|href)="(?:https?:)?\/\//);
});

test('every control and visual has a name', () =>
  onPage(browser, {}, async (page) => {
    await open(page);
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, [role=button], [role=combobox], section, svg[role]')]
        .filter((element) => {
          const labelledBy = element.getAttribute('aria-labelledby');
          const label =
            element.closest('label') ?? (element.id && document.querySelector(`label[for="${element.id}"]`));
          const name =
            element.getAttribute('aria-label') ||
            (labelledBy && document.getElementById(labelledBy.split(' ')[0])?.textContent) ||
            (label && label.textContent) ||
            element.textContent;
          return !name?.trim();
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(nameless, []);
  }));
