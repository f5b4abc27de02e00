import type { z } from 'zod';

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

/**
 * Gets JSON from the page's own origin and parses it.
 * @param path relative to the page, so that the app may live under any path.
 * @throws ApiError; an abort passes through as it is.
 */
export async function getJson<T extends z.ZodType>(
  path: string,
  schema: T,
  signal: AbortSignal,
): Promise<z.output<T>> {
  const response = await request(path, signal);
  if (!response.ok) throw new ApiError('status', response.status, await problemOf(response));
  const parsed = schema.safeParse(await body(response));
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    const place = first?.path.join('.') ?? '';
    throw new ApiError('shape', response.status, `${path} ${place}: ${first?.message ?? ''}`);
  }
  return parsed.data;
}

async function request(path: string, signal: AbortSignal): Promise<Response> {
  try {
    // "no-cache" still asks with the ETag; an unchanged cube costs a 304.
    return await fetch(new URL(path, document.baseURI), {
      signal,
      cache: 'no-cache',
      headers: { accept: 'application/json' },
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError('network', null, path, { cause: error });
  }
}

async function body(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new ApiError('shape', response.status, `${response.url}: JSON`, { cause: error });
  }
}

/** The title of a problem+json answer, else the status line. */
async function problemOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const problem: unknown = JSON.parse(text);
    if (typeof problem === 'object' && problem !== null && 'title' in problem) return String(problem.title);
  } catch {
    // Not JSON: a proxy's page, say. The status says enough.
  }
  return `HTTP ${response.status} ${response.statusText}`.trim();
}
