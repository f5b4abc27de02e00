import type { Dataset, Kind } from '../cube/cube';
import { accessSchema } from './accessSchema';
import { cubeSchema } from './cubeSchema';
import { cubePath } from './early';
import { getJson, sendJson } from './http';
import { healthSchema, ledgerSchema } from './ledgerSchema';
import { type Notice, noticeSchema, noticesSchema } from './noticeSchema';
import { type Observation, observationsSchema } from './observationSchema';
import { issuesSchema, type Submission, type Submissions, submissionsSchema } from './submissionSchema';

export const SUBMISSIONS_SHOWN = 200;

export const getAccess = (signal: AbortSignal) => getJson('api/access', accessSchema, signal);

/** The fullest figures that the reader may have, or only what the ministry has accepted. */
export const getCube = (dataset: Dataset, figures: 'all' | 'accepted', signal: AbortSignal) =>
  getJson(cubePath(dataset, figures), cubeSchema, signal);

export const getLedger = (dataset: Dataset, signal: AbortSignal) =>
  getJson(`api/ledger?dataset=${dataset}`, ledgerSchema, signal);

export const getHealth = (signal: AbortSignal) => getJson('api/health', healthSchema, signal);

export const getSubmissions = (dataset: Dataset, signal: AbortSignal) =>
  getJson(`api/submissions?dataset=${dataset}&limit=${SUBMISSIONS_SHOWN}`, submissionsSchema, signal);

/** The latest notices; older ones are in the feed. */
const NOTICES_SHOWN = 100;

export const getNotices = (dataset: Dataset, signal: AbortSignal) =>
  getJson(`api/notices?dataset=${dataset}&limit=${NOTICES_SHOWN}`, noticesSchema, signal);

/** Marks a notice as read for everybody of its area. */
export const markRead = (notice: Notice) =>
  sendJson(
    'POST',
    `api/notices/${encodeURIComponent(notice.area)}/${encodeURIComponent(notice.id)}/read`,
    null,
    noticeSchema,
  );

/** Rows a page when all are wanted. */
const ALL_AT_ONCE = 1000;

/** Every version of every report of a data set, page after page. */
export async function getAllSubmissions(dataset: Dataset, signal: AbortSignal): Promise<Submissions> {
  const items: Submission[] = [];
  let next: string | null = null;
  do {
    const after: string = next === null ? '' : `&after=${encodeURIComponent(next)}`;
    const page: Submissions = await getJson(
      `api/submissions?dataset=${dataset}&limit=${ALL_AT_ONCE}${after}`,
      submissionsSchema,
      signal,
    );
    items.push(...page.items);
    next = page.next;
  } while (next !== null);
  return { items, next: null };
}

export const getIssues = (submission: string, signal: AbortSignal) =>
  getJson(`api/submissions/${encodeURIComponent(submission)}/issues`, issuesSchema, signal);

export interface ObservationQuery {
  readonly dataset: Dataset;
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
      const parameters = new URLSearchParams({
        dataset: query.dataset,
        indicator: query.indicator,
        kind: query.kind,
      });
      if (area !== null) parameters.set('province', area);
      return getJson(`api/observations?${parameters}`, observationsSchema, signal);
    }),
  );
  return {
    items: answers.flatMap((answer) => answer.items),
    more: answers.some((answer) => answer.next !== null),
  };
}
