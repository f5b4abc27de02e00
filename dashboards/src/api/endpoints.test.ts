import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Dataset } from '../cube/cube';
import { getCube, getLedger, getObservations, getSubmissions } from './endpoints';

const signal = new AbortController().signal;
const fake = vi.fn(async (_: URL) => new Response('', { status: 503 }));

beforeEach(() => {
  fake.mockClear();
  vi.stubGlobal('document', { baseURI: 'https://example.test/' });
  vi.stubGlobal('fetch', fake);
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['cube', (dataset: Dataset) => getCube(dataset, 'all', signal)],
  ['ledger', (dataset: Dataset) => getLedger(dataset, signal)],
  ['submissions', (dataset: Dataset) => getSubmissions(dataset, signal)],
  [
    'observations',
    (dataset: Dataset) =>
      getObservations({ dataset, areas: ['63-83'], indicator: 'films', kind: 'actual' }, signal),
  ],
])('%s are asked of the dataset that is shown, by name', async (path, ask) => {
  for (const dataset of ['real', 'synthetic'] as const) {
    await expect(ask(dataset)).rejects.toThrow();
    const url = new URL(String(fake.mock.lastCall?.[0]));
    expect([url.pathname, url.searchParams.get('dataset')]).toEqual([`/api/${path}`, dataset]);
  }
});

test('accepted figures are asked for by their audience', async () => {
  await expect(getCube('real', 'accepted', signal)).rejects.toThrow();
  expect(new URL(String(fake.mock.lastCall?.[0])).searchParams.get('audience')).toBe('public');
});
