// How fast the page is on a full country: npm run perf (SXSH_URL names a running app). Prints, asserts nothing.
// The app's cube of made-up figures is used as it is if it has the size asked for; otherwise its cells are multiplied to
// every province, year and indicator of the app's own catalogue, and the output says so.
import { chromium } from 'playwright-core';
import { BASE, DESKTOP, sessionOf } from './support/browser.js';

const CELLS = 200_000;
const YEARS = Array.from({ length: 15 }, (_, n) => String(2011 + n));
const CLICKS = 50;
const GOALS = { paint: 1500, click: 100 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
try {
  const storageState = await sessionOf(browser, 'ministry');
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'vi-VN', storageState });
  const asked = await context.request.get(`${BASE}api/cube?dataset=synthetic`);
  const body = await asked.json();
  const given = body.cells.value.length;
  const full = given >= CELLS ? body : multiplied(body);
  const cells = full.cells.value.length;
  console.log(`cells ${cells}${given >= CELLS ? '' : `, multiplied from the ${given} of the app`}, provinces 63, years ${YEARS.length}, indicators ${full.indicators.length}, packed as sent by the app's own server: ${given >= CELLS ? 'yes' : 'no, from memory'}`);
  const text = JSON.stringify(full);
  if (given < CELLS) {
    await context.route('**/api/cube?*', (route) => route.fulfill({ contentType: 'application/json', body: text }));
  }

  const paints = [];
  const arrivals = [];
  let page;
  const profile = process.env.SXSH_PROFILE;
  for (let n = 0; n < 3; n++) {
    await page?.close();
    page = await context.newPage();
    await page.addInitScript(watchPaint);
    const cdp = profile !== undefined && n === 2 ? await context.newCDPSession(page) : null;
    if (cdp !== null) { await cdp.send('Profiler.enable'); await cdp.send('Profiler.start'); }
    await page.goto(`${BASE}?dataset=synthetic&indicator=training_attendances&period=${YEARS.at(-2)}`);
    await page.waitForFunction(() => window.paintedAt !== undefined, null, { timeout: 120_000 });
    if (cdp !== null) summarize((await cdp.send('Profiler.stop')).profile);
    paints.push(await page.evaluate(() => window.paintedAt));
    arrivals.push(await page.evaluate(() => performance.getEntriesByType('resource').find((one) => one.name.includes('/api/cube')).responseEnd));
  }
  report('first meaningful paint (3 loads)', paints, GOALS.paint);

  const after = paints.map((paint, n) => paint - arrivals[n]);
  report('of that after the cube has come', after, GOALS.paint);

  const cdp = profile === undefined ? null : await context.newCDPSession(page);
  if (cdp !== null) {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.start');
  }
  const times = await page.evaluate(clickThrough, CLICKS);
  if (cdp !== null) summarize((await cdp.send('Profiler.stop')).profile);
  report(`click to all redrawn (${times.length} clicks)`, times, GOALS.click);
} finally {
  await browser.close();
}

/** Notes when the figures and the map are there and drawn, in milliseconds since the navigation began. */
function watchPaint() {
  const look = () => {
    if (window.paintedAt !== undefined) return;
    const isThere = document.querySelector('[data-kpi]') !== null && document.querySelector('g[data-area]') !== null;
    if (!isThere) return;
    watcher.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => { window.paintedAt = performance.now(); }));
  };
  const watcher = new MutationObserver(look);
  document.addEventListener('DOMContentLoaded', () => watcher.observe(document.body, { childList: true, subtree: true }));
}

/** Clicks one province after the other and waits until what came of it has been drawn. */
async function clickThrough(clicks) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times = [];
  const codes = [...document.querySelectorAll('g[data-area]')].map((one) => one.getAttribute('data-area'));
  for (let n = 0; n < clicks; n++) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await frame();
    const shape = document.querySelector(`g[data-area="${codes[n % codes.length]}"]`);
    const start = performance.now();
    shape.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await frame();
    await frame();
    times.push(performance.now() - start);
  }
  return times;
}

function report(what, values, goal) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  console.log(`${what}: p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms; goal ${goal} ms: ${at(0.95) <= goal ? 'holds' : at(0.5) <= goal ? 'holds for p50' : 'missed'}`);
}

/** Where a profile spent its time, by function. */
function summarize({ nodes, samples, timeDeltas }) {
  const own = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callerOf = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
  samples.forEach((id, n) => {
    const { functionName, url, lineNumber, columnNumber } = byId.get(id).callFrame;
    const place = (frame) => `${frame.functionName || '(anonymous)'} ${frame.url.split('/').at(-1)}:${frame.lineNumber + 1}:${frame.columnNumber}`;
    // What the browser itself does is told by who asked for it.
    const caller = url === '' ? callerOf.get(id) : undefined;
    const name = place({ functionName, url, lineNumber, columnNumber }) + (caller === undefined ? '' : ` < ${place(caller.callFrame)}`);
    own.set(name, (own.get(name) ?? 0) + timeDeltas[n] / 1000);
  });
  for (const [name, ms] of [...own].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(`${ms.toFixed(0).padStart(7)} ms  ${name}`);
}

/** A cube with every province of both maps and the country, every year and their whole, every indicator and kind. */
function multiplied(body) {
  const areas = body.areas.map((area) => area.code).concat('vn');
  const kinds = ['actual', 'target', 'plan'];
  const periods = [...YEARS, '*'];
  const indicators = body.indicators.map((indicator) => indicator.id);
  const cells = Object.fromEntries(Object.keys(body.cells).map((name) => [name, []]));
  let random = 1;
  for (let area = 0; area < areas.length; area++) {
    for (let indicator = 0; indicator < indicators.length; indicator++) {
      for (let period = 0; period < periods.length; period++) {
        for (let kind = 0; kind < kinds.length; kind++) {
          // Targets and plans are set for a few figures only.
          if (kind > 0 && indicator % 6 !== 0) continue;
          random = (random * 48271) % 2147483647;
          const row = {
            dataset: 0, area, indicator, period, kind, sector: -1, programme: -1, size: -1,
            value: random % 10_000, valueMax: null, flags: areas[area].startsWith('34-') ? 32 : 0, areas: 1, areasExpected: 1, sources: 1,
          };
          for (const name of Object.keys(cells)) cells[name].push(row[name] ?? null);
        }
      }
    }
  }
  const dictionaries = { ...body.dictionaries, dataset: ['synthetic'], area: areas, indicator: indicators, period: periods, kind: kinds };
  return { ...body, dictionaries, cells };
}
