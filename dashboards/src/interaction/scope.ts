import {
  type PageDefinition,
  type Reaction,
  type VisualDefinition,
  type VisualType,
  visualOf,
} from '../pages/definition';
import type { PickedMarks } from '../state/picks';
import type { ViewState } from '../state/viewState';

/** The source of what a link brought and no visual of the page was clicked for. */
export const LINK = 'link';

/** The field of provinces, which every page shares. */
export const AREA = 'area';

/** As Power BI does: shapes of a whole keep it and dim, lists and single numbers show the part alone. */
const BY_TYPE: Readonly<Record<VisualType, Reaction>> = {
  bar: 'highlight',
  map: 'filter',
  line: 'filter',
  card: 'filter',
  table: 'filter',
  matrix: 'filter',
  form: 'none',
};

/** What acts on one visual. A field that nothing acts on is absent. */
export interface Scope {
  /** Values of a field that are left; all others are not shown. */
  readonly filters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Values of a field drawn in full; all others are dimmed. */
  readonly lit: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything picked on the page's visuals, provinces among it. */
export function selectionsOf(state: Pick<ViewState, 'selected' | 'from' | 'picks'>): PickedMarks[] {
  const areas =
    state.selected.length === 0 ? [] : [{ visual: state.from ?? LINK, field: AREA, values: state.selected }];
  return [...areas, ...state.picks];
}

/** How a visual reacts to what is picked on another one. */
export function reactionOf(page: PageDefinition, source: string, target: VisualDefinition): Reaction {
  const named = page.interactions.find((one) => one.source === source && one.target === target.id);
  return named?.reaction ?? BY_TYPE[target.type];
}

/**
 * What acts on a visual. Selections of several visuals hold together (and); a visual is never filtered by its own, it
 * only dims what is not picked. A pick on a visual that this page does not have acts as a link does.
 */
export function scopeOf(page: PageDefinition, selections: readonly PickedMarks[], id: string): Scope {
  const target = visualOf(page, id);
  const filters = new Map<string, ReadonlySet<string>>();
  const lit = new Map<string, ReadonlySet<string>>();
  for (const { visual, field, values } of selections) {
    if (visual === id) {
      narrow(lit, field, values);
      continue;
    }
    const source = page.visuals.some((one) => one.id === visual) ? visual : LINK;
    const reaction = reactionOf(page, source, target);
    if (reaction === 'filter') narrow(filters, field, values);
    else if (reaction === 'highlight') narrow(lit, field, values);
  }
  return { filters, lit };
}

function narrow(into: Map<string, ReadonlySet<string>>, field: string, values: readonly string[]): void {
  const known = into.get(field);
  into.set(field, new Set(known === undefined ? values : values.filter((value) => known.has(value))));
}

const NOTHING: ReadonlySet<string> = new Set();

/** The values drawn in full; empty where nothing is dimmed. */
export function litOf(scope: Scope, field: string): ReadonlySet<string> {
  return scope.lit.get(field) ?? NOTHING;
}

/** Whether a value is left under the filters. */
export function passes(scope: Scope, field: string, value: string): boolean {
  return scope.filters.get(field)?.has(value) ?? true;
}
