import { AREA, litOf, passes, scopeOf, selectionsOf } from '../interaction/scope';
import { toggle } from '../state/viewState';
import type { PageContext, VisualContext } from './context';

/** What one visual is drawn from: the page's filters, and what it makes of marks picked elsewhere and on itself. */
export function visualContext(context: PageContext, visual: string): VisualContext {
  const { state, boundary, page, change } = context;
  const scope = scopeOf(page, selectionsOf({ ...state, selected: [...context.selected] }), visual);
  const shown = boundary.units.filter((unit) => passes(scope, AREA, unit.code));
  return {
    ...context,
    visual,
    shown,
    units: shown.map((unit) => unit.code),
    narrowed: scope.filters.has(AREA) || state.within.length > 0 || state.drill !== null,
    lit: litOf(scope, AREA),
    basis: null,
    awaiting: null,
    pickProvince: (code, add) => change({ selected: toggle(state.selected, code, add), from: visual }),
    clearProvinces: () => change({ selected: [] }),
  };
}
