import { useCallback, useMemo } from 'react';
import { boundaryOf } from '../cube/boundary';
import { coverageOf } from '../cube/coverage';
import { type Cube, type Kind, NATION } from '../cube/cube';
import { CubeView } from '../cube/cubeView';
import { ALL_PERIODS } from '../cube/period';
import { SliceIndex } from '../cube/sliceIndex';
import type { Format } from '../format/format';
import { toggle, type ViewState } from '../state/viewState';
import type { PageContext } from './context';
import { defaultIndicator } from './indicatorRows';

/** Everything the page shows, except what it asks of the server by the way. */
export interface Overview extends Omit<PageContext, 'showSource'> {
  readonly coverage: { readonly n: number; readonly of: number };
  readonly chooseKind: (kind: Kind) => void;
}

/** Each step is kept until what it is made of changes, so that a click recomputes only totals. */
export function useOverview(
  cube: Cube,
  state: ViewState,
  change: (part: Partial<ViewState>) => void,
  format: Format,
): Overview {
  const boundary = useMemo(() => boundaryOf(cube, state.boundary), [cube, state.boundary]);
  const view = useMemo(() => new CubeView(cube, boundary), [cube, boundary]);
  const index = useMemo(
    () => new SliceIndex(cube, view, { dataset: state.dataset, kind: state.kind }),
    [cube, view, state.dataset, state.kind],
  );
  const everyUnit = useMemo(() => boundary.units.map((unit) => unit.code), [boundary]);
  const selected = useMemo(
    () => new Set(state.selected.filter((code) => boundary.byCode.has(code))),
    [state.selected, boundary],
  );
  const units = useMemo(() => (selected.size > 0 ? [...selected] : everyUnit), [selected, everyUnit]);
  const indicator = useMemo(() => {
    const asked = state.indicator === null ? undefined : cube.indicators.get(state.indicator);
    return asked ?? defaultIndicator(cube, index, everyUnit, state.period);
  }, [cube, index, everyUnit, state.indicator, state.period]);
  const coverage = useMemo(() => coverageOf(index, boundary), [index, boundary]);

  const pickProvince = useCallback(
    (code: string, add: boolean) => change({ selected: toggle(state.selected, code, add) }),
    [change, state.selected],
  );
  const clearProvinces = useCallback(() => change({ selected: [] }), [change]);
  const chooseKind = useCallback(
    (kind: Kind) => {
      const next = new SliceIndex(cube, view, { dataset: state.dataset, kind });
      const period = next.periods(null).includes(state.period) ? state.period : ALL_PERIODS;
      const kept =
        state.indicator !== null &&
        [...everyUnit, NATION].some((unit) => next.periodsAt(state.indicator ?? '', unit).length > 0);
      change({ kind, period, indicator: kept ? state.indicator : null });
    },
    [cube, view, everyUnit, change, state.dataset, state.indicator, state.period],
  );

  return {
    cube,
    boundary,
    index,
    state,
    indicator,
    units,
    selected,
    format,
    change,
    pickProvince,
    clearProvinces,
    coverage,
    chooseKind,
  };
}
