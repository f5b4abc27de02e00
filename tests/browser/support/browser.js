import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const base = process.env.SXSH_URL;
if (!base) {
  throw new Error('Set SXSH_URL to the address of a running app, for example http://127.0.0.1:7071/');
}

/** Where the app under test lives, always with a slash at the end. */
export const BASE = base.endsWith('/') ? base : `${base}/`;

/** All looks and the phone take their time: they are looked at in the long run, the light desktop in each. */
export const LONG = process.env.SXSH_TEST_LONG === '1';

export const DESKTOP = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What the browser prepares for its own address bar and for pages not asked for takes two fifths of a page's time.
  '--disable-features=WebUIOmniboxAimPopup,WebUIOmniboxPopup,SpareRendererForSitePerProcess',
];

/** One browser for a test file; every page has a context, and so a profile, of its own. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });
}

const sessions = new Map();

/** Signs in once per role on the development page, as a person would, and keeps what the browser holds afterwards. */
export function sessionOf(browser, role) {
  if (!sessions.has(role)) {
    sessions.set(role, signIn(browser, role));
  }
  return sessions.get(role);
}

async function signIn(browser, role) {
  const context = await browser.newContext({ locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    await page.goto(`${BASE}dang-nhap?return=/dang-nhap`);
    await page.locator(`button[name="role"][value="${role}"]`).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/**
 * Opens a page for one test, signed in as the ministry unless the options name another role (null for nobody), and
 * holds it to two rules that no test may break: nothing in the console but what the test itself provokes, and no
 * request to another origin.
 * @param {import('playwright-core').Browser} browser
 * @param {{ viewport?: { width: number, height: number }, expectedErrors?: RegExp, role?: string | null }} options
 * @param {(page: import('playwright-core').Page) => Promise<void>} body
 */
export async function onPage(browser, options, body) {
  const viewport = options.viewport ?? DESKTOP;
  const phone = viewport.width < 600;
  const role = options.role === undefined ? 'ministry' : options.role;
  const storageState = role === null ? undefined : await sessionOf(browser, role);
  const context = await browser.newContext({ viewport, isMobile: phone, hasTouch: phone, locale: 'vi-VN', storageState });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors = [];
  const foreign = [];
  const own = new URL(BASE).origin;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  try {
    await body(page);
  } finally {
    await context.close();
  }
  const unexpected = errors.filter((text) => !options.expectedErrors?.test(text));
  assert.deepEqual(unexpected, [], 'the console must stay quiet');
  assert.deepEqual(foreign, [], 'no request may leave the origin');
}
