// How fast the page is on a full country: npm run perf (SXSH_URL names a running app). Prints, asserts nothing.
// The app's cube of made-up figures is used as it is if it has the size asked for; otherwise a cube of that size is made
// of the app's own catalogue and served beside the app, and the output says so.
import { loadavg } from 'node:os';
import { BASE, DESKTOP, launch, sessionOf } from './support/browser.js';
import { fullCountry } from './support/country.js';
import { serveCube } from './support/cubeServer.js';

const CELLS = 200_000;
const YEARS = Array.from({ length: 15 }, (_, n) => String(2011 + n));
const LOADS = 5;
const CLICKS = 50;
const GOALS = { paint: 1500, click: 100 };

const browser = await launch();
let server = null;
try {
  const storageState = await sessionOf(browser, 'ministry');
  const asking = await browser.newContext({ storageState });
  const body = await (await asking.request.get(`${BASE}api/cube?dataset=synthetic`)).json();
  await asking.close();
  const isFull = body.cells.value.length >= CELLS;
  const cube = isFull ? body : fullCountry(body, YEARS);
  server = isFull ? null : await serveCube(BASE, cube);
  const url = server?.url ?? BASE;
  console.log(
    `cells ${cube.cells.value.length}, indicators ${cube.indicators.length}, periods ${cube.dictionaries.period.length}, ` +
    (isFull ? "the app's own cube" : `made for this (the app has ${body.cells.value.length}), ${(server.bytes / 1024).toFixed(0)} KB packed`) +
    `; load of the machine ${loadavg()[0].toFixed(1)}`,
  );

  const profile = process.env.SXSH_PROFILE !== undefined;
  const paints = [];
  const arrivals = [];
  const works = [];
  let page;
  for (let n = 0; n < LOADS; n++) {
    // A context of its own: nothing is in any cache.
    await page?.context().close();
    const context = await browser.newContext({ viewport: DESKTOP, locale: 'vi-VN', storageState });
    page = await context.newPage();
    await page.addInitScript(watchPaint);
    const work = await countWork(page);
    const stop = profile && n === LOADS - 1 ? await startProfile(page) : null;
    await page.goto(`${url}?dataset=synthetic&indicator=training_attendances&period=${YEARS.at(-2)}`);
    await page.waitForFunction(() => window.paintedAt !== undefined, null, { timeout: 120_000 });
    await stop?.();
    works.push(await work());
    paints.push(await page.evaluate(() => window.paintedAt));
    arrivals.push(await page.evaluate(() => performance.getEntriesByType('resource').find((one) => one.name.includes('/api/cube')).responseEnd));
  }
  report(`first meaningful paint (${LOADS} loads)`, paints, GOALS.paint);
  report('of that after the cube has come', paints.map((paint, n) => paint - arrivals[n]), GOALS.paint);

  report('of that the page\'s own processor time', works, GOALS.paint);

  const work = await countWork(page);
  const stop = profile ? await startProfile(page) : null;
  const times = await page.evaluate(clickThrough, CLICKS);
  await stop?.();
  report(`click to all redrawn (${times.length} clicks)`, times, GOALS.click);
  console.log(`processor time of a click ${((await work()) / times.length).toFixed(0)} ms; load of the machine ${loadavg()[0].toFixed(1)}`);
} finally {
  server?.close();
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

/**
 * Clicks one province after the other. The time of a click ends with the frame after the last change of the page, so
 * that what a visual draws late is in it.
 */
async function clickThrough(clicks) {
  const QUIET = 6;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let changed = false;
  const watcher = new MutationObserver(() => { changed = true; });
  watcher.observe(document.querySelector('main'), { childList: true, subtree: true, attributes: true, characterData: true });
  const times = [];
  const codes = [...document.querySelectorAll('g[data-area]')].map((one) => one.getAttribute('data-area'));
  for (let n = 0; n < clicks; n++) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await frame();
    changed = false;
    const shape = document.querySelector(`g[data-area="${codes[n % codes.length]}"]`);
    const start = performance.now();
    shape.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    let end = null;
    for (let quiet = 0; quiet < QUIET; quiet++) {
      await frame();
      if (!changed) continue;
      changed = false;
      // What has changed by now is on the screen when the next frame begins.
      await frame();
      end = performance.now();
      quiet = -1;
    }
    if (end === null) throw new Error('A click changed nothing.');
    times.push(end - start);
  }
  watcher.disconnect();
  return times;
}

function report(what, values, goal) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  console.log(`${what}: p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms; goal ${goal} ms: ${at(0.95) <= goal ? 'holds' : at(0.5) <= goal ? 'holds for p50' : 'missed'}`);
}

/** Counts the processor time of the page from here on, whatever else the machine does; the function given back tells it, in milliseconds. */
async function countWork(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find((one) => one.name === 'TaskDuration').value;
  };
  const before = await now();
  return async () => (await now()) - before;
}

/** Samples where the time goes; the function given back stops that and prints it. */
async function startProfile(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.start');
  return async () => summarize((await cdp.send('Profiler.stop')).profile);
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
