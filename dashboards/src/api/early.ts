import type { Dataset } from '../cube/cube';

// Loaded before the page's own code, so nothing else is imported here.
const asked = new Map<string, Promise<Response> | null>();

/** Where the figures are: the fullest that the reader may have, or only what the ministry has accepted. */
export const cubePath = (dataset: Dataset, figures: 'all' | 'accepted'): string =>
  `api/cube?dataset=${dataset}${figures === 'accepted' ? '&audience=public' : ''}`;

/** Asks the service. "no-cache" still asks with the ETag; an unchanged cube costs a 304. */
export const ask = (path: string, init: RequestInit): Promise<Response> =>
  fetch(new URL(path, document.baseURI), {
    cache: 'no-cache',
    ...init,
    headers: { accept: 'application/json', ...init.headers },
  });

/**
 * Asks for what the page is going to ask for, before its code is there.
 * @returns the answer, to be looked at as a clone; null where the page was faster.
 */
export function askEarly(path: string): Promise<Response> | null {
  if (asked.has(path)) return null;
  const answer = ask(path, {});
  asked.set(path, answer);
  return answer;
}

/** What was asked early, for the first who wants it; null for everybody after, and where it was not asked. */
export function takeEarly(path: string): Promise<Response> | null {
  const answer = asked.get(path) ?? null;
  asked.set(path, null);
  return answer;
}
