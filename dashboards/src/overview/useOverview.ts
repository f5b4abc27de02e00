import { useCallback, useMemo } from 'react';
import { type Boundary, boundaryOf, eraOf } from '../cube/boundary';
import { coverageOf } from '../cube/coverage';
import { type Cube, type Kind, NATION } from '../cube/cube';
import { CubeView } from '../cube/cubeView';
import { ALL_PERIODS } from '../cube/period';
import { SliceIndex } from '../cube/sliceIndex';
import type { Format } from '../format/format';
import type { PageDefinition } from '../pages/definition';
import type { ViewState } from '../state/viewState';
import type { PageContext } from './context';
import { defaultIndicator } from './indicatorRows';

/** Everything the page shows, except what it asks of the server by the way. */
export interface Overview extends Omit<PageContext, 'showSource' | 'openMenu'> {
  readonly chooseKind: (kind: Kind) => void;
}

/** Each step is kept until what it is made of changes, so that a click recomputes only totals. */
export function useOverview(
  page: PageDefinition,
  cube: Cube,
  state: ViewState,
  change: (part: Partial<ViewState>) => void,
  format: Format,
): Overview {
  const { within, drill, dataset, kind } = state;
  const era = state.boundary === 'reported' ? eraOf(state.period) : 'both';
  const whole = useMemo(() => boundaryOf(cube, state.boundary, era), [cube, state.boundary, era]);
  const view = useMemo(() => new CubeView(cube, whole), [cube, whole]);
  const index = useMemo(() => new SliceIndex(cube, view, { dataset, kind }), [cube, view, dataset, kind]);
  const boundary = useMemo(() => keptOf(whole, within, drill), [whole, within, drill]);
  const everyUnit = useMemo(() => whole.units.map((unit) => unit.code), [whole]);
  const selected = useMemo(
    () => new Set(state.selected.filter((code) => boundary.byCode.has(code))),
    [state.selected, boundary],
  );
  const indicator = useMemo(() => {
    const asked = state.indicator === null ? undefined : cube.indicators.get(state.indicator);
    return asked ?? defaultIndicator(cube, index, everyUnit, state.period);
  }, [cube, index, everyUnit, state.indicator, state.period]);
  const coverage = useMemo(() => coverageOf(index, whole), [index, whole]);

  const chooseKind = useCallback(
    (to: Kind) => {
      const next = new SliceIndex(cube, view, { dataset, kind: to });
      const period = next.periods(null).includes(state.period) ? state.period : ALL_PERIODS;
      const kept =
        state.indicator !== null &&
        [...everyUnit, NATION].some((unit) => next.periodsAt(state.indicator ?? '', unit).length > 0);
      change({ kind: to, period, indicator: kept ? state.indicator : null });
    },
    [cube, view, everyUnit, change, dataset, state.indicator, state.period],
  );

  return useMemo(
    () => ({ page, cube, boundary, index, state, indicator, selected, format, change, coverage, chooseKind }),
    [page, cube, boundary, index, state, indicator, selected, format, change, coverage, chooseKind],
  );
}

/** The boundary with only the provinces that the filters pane and the drill-through keep. */
function keptOf(whole: Boundary, within: readonly string[], drill: string | null): Boundary {
  const kept = (code: string): boolean =>
    (within.length === 0 || within.includes(code)) && (drill === null || code === drill);
  if (within.length === 0 && drill === null) return whole;
  const units = whole.units.filter((unit) => kept(unit.code));
  return { ...whole, units, byCode: new Map(units.map((unit) => [unit.code, unit])) };
}
