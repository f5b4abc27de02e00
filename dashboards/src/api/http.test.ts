import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError, getJson, sendJson, setAntiforgery, whenSignedOut } from './http';

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

test('a call that changes something says where it comes from, one that reads does not', async () => {
  const fake = answer(Response.json({ n: 1 }));
  setAntiforgery('proof');
  await sendJson('POST', 'api/x', { reason: 'ê' }, schema);
  const init = fake.mock.calls[0]?.[1] as RequestInit;
  expect(init.method).toBe('POST');
  expect(init.body).toBe('{"reason":"ê"}');
  expect(new Headers(init.headers).get('X-Sxsh-Antiforgery')).toBe('proof');
  answer(Response.json({ n: 1 }));
  await getJson('api/x', schema, signal);
  setAntiforgery(null);
  await sendJson('POST', 'api/x', null, z.null()).catch(() => undefined);
  expect(
    new Headers((fake.mock.calls[1]?.[1] as RequestInit | undefined)?.headers).has('X-Sxsh-Antiforgery'),
  ).toBe(false);
});

test('whoever listens is told that nobody is signed in, until they stop', async () => {
  const told = vi.fn();
  const stop = whenSignedOut(told);
  answer(new Response('{"title":"Chưa đăng nhập"}', { status: 401 }));
  expect((await failure()).status).toBe(401);
  expect(told).toHaveBeenCalledTimes(1);
  answer(new Response('', { status: 403 }));
  await failure();
  stop();
  answer(new Response('', { status: 401 }));
  await failure();
  expect(told).toHaveBeenCalledTimes(1);
});

test('the detail of a refusal comes before its title', async () => {
  answer(new Response('{"title":"Không được phép","detail":"Chỉ Bộ mới được duyệt."}', { status: 403 }));
  expect((await failure()).detail).toBe('Chỉ Bộ mới được duyệt.');
});
