import type { Kind } from '../cube/cube';
import { cubeSchema } from './cubeSchema';
import { getJson } from './http';
import { healthSchema, ledgerSchema } from './ledgerSchema';
import { type Observation, observationsSchema } from './observationSchema';
import { issuesSchema, submissionsSchema } from './submissionSchema';

export const SUBMISSIONS_SHOWN = 200;

export const getCube = (signal: AbortSignal) => getJson('api/cube', cubeSchema, signal);

export const getLedger = (signal: AbortSignal) => getJson('api/ledger', ledgerSchema, signal);

export const getHealth = (signal: AbortSignal) => getJson('api/health', healthSchema, signal);

export const getSubmissions = (signal: AbortSignal) =>
  getJson(`api/submissions?limit=${SUBMISSIONS_SHOWN}`, submissionsSchema, signal);

export const getIssues = (submission: string, signal: AbortSignal) =>
  getJson(`api/submissions/${encodeURIComponent(submission)}/issues`, issuesSchema, signal);

export interface ObservationQuery {
  /** Area codes; none for the whole country. */
  readonly areas: readonly string[];
  readonly indicator: string;
  readonly kind: Kind;
}

/** One request an area, because a merged province's values are filed under its predecessors. */
export async function getObservations(
  query: ObservationQuery,
  signal: AbortSignal,
): Promise<{ items: Observation[]; more: boolean }> {
  const areas: readonly (string | null)[] = query.areas.length === 0 ? [null] : query.areas;
  const answers = await Promise.all(
    areas.map((area) => {
      const parameters = new URLSearchParams({ indicator: query.indicator, kind: query.kind });
      if (area !== null) parameters.set('province', area);
      return getJson(`api/observations?${parameters}`, observationsSchema, signal);
    }),
  );
  return {
    items: answers.flatMap((answer) => answer.items),
    more: answers.some((answer) => answer.next !== null),
  };
}
