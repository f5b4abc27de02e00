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

/**
 * The same context with the lists of the one before where they are equal, so that what is made of them is made anew
 * only where a click has changed something.
 */
export function keepEqual(context: VisualContext, before: VisualContext | undefined): VisualContext {
  if (before === undefined) return context;
  const sameUnits = isSame(context.shown, before.shown);
  return {
    ...context,
    shown: sameUnits ? before.shown : context.shown,
    units: sameUnits ? before.units : context.units,
    lit: isSame([...context.lit], [...before.lit]) ? before.lit : context.lit,
  };
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, n) => one === b[n]);
}
