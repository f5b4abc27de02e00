import type * as z from 'zod/mini';
import { ask, takeEarly } from './early';

/** `network`: no answer; `status`: the server said no; `shape`: an answer this page does not understand. */
export type ApiFailure = 'network' | 'status' | 'shape';

/** Why an answer could not be used. `detail` is for the reader's report to whoever runs the server. */
export class ApiError extends Error {
  readonly failure: ApiFailure;
  readonly status: number | null;
  readonly detail: string;

  constructor(failure: ApiFailure, status: number | null, detail: string, options?: ErrorOptions) {
    super(`${failure}: ${detail}`, options);
    this.name = 'ApiError';
    this.failure = failure;
    this.status = status;
    this.detail = detail;
  }
}

/** What went wrong with a call, whatever was thrown. */
export function failureOf(reason: unknown): ApiError {
  return reason instanceof ApiError ? reason : new ApiError('shape', null, String(reason));
}

/** Proves that a call comes from the page itself; told by the service, sent with every call that changes something. */
const ANTIFORGERY = 'X-Sxsh-Antiforgery';
let antiforgery: string | null = null;

export function setAntiforgery(value: string | null): void {
  antiforgery = value;
}

/** The headers of a call that changes something. */
export function proof(): Record<string, string> {
  return antiforgery === null ? {} : { [ANTIFORGERY]: antiforgery };
}

const signedOut = new Set<() => void>();

/** Calls back whenever the service says that nobody is signed in (any more). Returns how to stop. */
export function whenSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

/**
 * Gets JSON from the page's own origin and parses it.
 * @param path relative to the page, so that the app may live under any path.
 * @throws ApiError; an abort passes through as it is.
 */
export async function getJson<T extends z.ZodMiniType>(
  path: string,
  schema: T,
  signal: AbortSignal,
): Promise<z.output<T>> {
  return read(await (early(path, signal) ?? request(path, { signal })), path, schema);
}

/** What was asked before the page was there; what failed then is asked once more. */
function early(path: string, signal: AbortSignal): Promise<Response> | null {
  const answer = takeEarly(path);
  return answer?.catch(() => request(path, { signal })) ?? null;
}

/**
 * Sends something that changes something, as JSON; the one place that proves where it comes from.
 * @throws ApiError; nothing was changed where its status is 4xx.
 */
export async function sendJson<T extends z.ZodMiniType>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  schema: T,
): Promise<z.output<T>> {
  const headers = { 'content-type': 'application/json', ...proof() };
  return read(await request(path, { method, headers, body: JSON.stringify(body ?? {}) }), path, schema);
}

/**
 * What an answer says.
 * @param path what was asked, for the reader's report.
 * @throws ApiError where it is a refusal or of another shape.
 */
export async function read<T extends z.ZodMiniType>(
  response: Response,
  path: string,
  schema: T,
): Promise<z.output<T>> {
  if (!response.ok) {
    if (response.status === 401) for (const listener of signedOut) listener();
    throw new ApiError('status', response.status, await problemOf(response));
  }
  const parsed = schema.safeParse(await body(response));
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    const place = first?.path.join('.') ?? '';
    throw new ApiError('shape', response.status, `${path} ${place}: ${first?.message ?? ''}`);
  }
  return parsed.data;
}

async function request(path: string, init: RequestInit): Promise<Response> {
  try {
    return await ask(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('network', null, path, { cause: error });
  }
}

async function body(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch (error) {
    throw new ApiError('shape', response.status, `${response.url}: JSON`, { cause: error });
  }
}

/** What a problem+json answer says, the detail before the title, else the status line. */
async function problemOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const problem: unknown = JSON.parse(text);
    if (typeof problem === 'object' && problem !== null) {
      if ('detail' in problem && typeof problem.detail === 'string') return problem.detail;
      if ('title' in problem) return String(problem.title);
    }
  } catch {
    // Not JSON: a proxy's page, say. The status says enough.
  }
  return `HTTP ${response.status} ${response.statusText}`.trim();
}
