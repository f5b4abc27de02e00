import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const fetched = vi.fn((url: URL) => Promise.resolve(new Response(url.pathname)));

beforeEach(() => {
  vi.resetModules();
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('document', { baseURI: 'https://example.test/sxsh/' });
});
afterEach(() => vi.unstubAllGlobals());

test('what was asked early is taken once, and asked once', async () => {
  const { askEarly, takeEarly } = await import('./early');

  expect(await (await askEarly('api/access'))?.clone().text()).toBe('/sxsh/api/access');
  expect(await (await takeEarly('api/access'))?.text()).toBe('/sxsh/api/access');
  expect(takeEarly('api/access')).toBeNull();
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('what the page has asked for itself is not asked early any more', async () => {
  const { askEarly, takeEarly } = await import('./early');

  expect(takeEarly('api/cube?dataset=real')).toBeNull();
  expect(askEarly('api/cube?dataset=real')).toBeNull();
  expect(fetched).not.toHaveBeenCalled();
});
