import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError, getJson } from './http';

const schema = z.object({ n: z.number() });
const signal = new AbortController().signal;

beforeEach(() => vi.stubGlobal('document', { baseURI: 'https://example.test/sxsh/?kind=target' }));
afterEach(() => vi.unstubAllGlobals());

function answer(response: Response | Error): ReturnType<typeof vi.fn> {
  const fake = vi.fn(async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal('fetch', fake);
  return fake;
}

async function failure(): Promise<ApiError> {
  const error: unknown = await getJson('api/cube', schema, signal).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

test('asks below the path the page lives under', async () => {
  const fake = answer(Response.json({ n: 1 }));
  await expect(getJson('api/cube', schema, signal)).resolves.toEqual({ n: 1 });
  expect(String(fake.mock.calls[0]?.[0])).toBe('https://example.test/sxsh/api/cube');
});

test('no answer is a network failure', async () => {
  answer(new TypeError('fetch failed'));
  expect((await failure()).failure).toBe('network');
});

test('a refusal carries its status and the title of the problem', async () => {
  answer(new Response('{"title":"Kho dữ liệu không truy cập được"}', { status: 503 }));
  const error = await failure();
  expect([error.failure, error.status, error.detail]).toEqual([
    'status',
    503,
    'Kho dữ liệu không truy cập được',
  ]);
});

test('a refusal in HTML still says its status', async () => {
  answer(new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));
  expect((await failure()).detail).toBe('HTTP 502 Bad Gateway');
});

test('an answer of another shape names the field', async () => {
  answer(Response.json({ n: 'one' }));
  const error = await failure();
  expect(error.failure).toBe('shape');
  expect(error.detail).toContain('n:');
});

test('an answer that is not JSON is a shape failure', async () => {
  answer(new Response('<html>'));
  expect((await failure()).failure).toBe('shape');
});
