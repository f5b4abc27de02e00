import type { Dataset, Kind } from '../cube/cube';
import { getJson } from './http';
import { type Observation, type Observations, observationsSchema } from './observationSchema';

export interface ManyQuery {
  readonly dataset: Dataset;
  /** Area codes; none for the whole country. */
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
  readonly kind: Kind;
  /** Whether only what the ministry has accepted is asked for. */
  readonly official: boolean;
}

const A_PAGE = 1000;

/** No reader reads more rows than these one by one; the page says where there are more. */
export const MOST_VALUES = 2000;

/** Every current value of some indicators in some areas, page after page, up to {@link MOST_VALUES}. */
export async function getManyObservations(
  query: ManyQuery,
  signal: AbortSignal,
): Promise<{ items: Observation[]; more: boolean }> {
  const items: Observation[] = [];
  const areas: readonly (string | null)[] = query.areas.length === 0 ? [null] : query.areas;
  for (const indicator of query.indicators) {
    for (const area of areas) {
      let next: string | null = null;
      do {
        const asked: URLSearchParams = new URLSearchParams({
          dataset: query.dataset,
          indicator,
          kind: query.kind,
          limit: String(A_PAGE),
        });
        if (query.official) asked.set('official', 'true');
        if (area !== null) asked.set('province', area);
        if (next !== null) asked.set('after', next);
        const page: Observations = await getJson(`api/observations?${asked}`, observationsSchema, signal);
        items.push(...page.items);
        next = page.next;
        if (items.length >= MOST_VALUES) return { items: items.slice(0, MOST_VALUES), more: true };
      } while (next !== null);
    }
  }
  return { items, more: false };
}
