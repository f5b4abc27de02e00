import type { Boundary } from '../cube/boundary';
import type { Cube, Indicator } from '../cube/cube';
import type { SliceIndex } from '../cube/sliceIndex';
import type { Format } from '../format/format';
import type { ViewState } from '../state/viewState';

/** What every visual of the page is drawn from. */
export interface PageContext {
  readonly cube: Cube;
  readonly boundary: Boundary;
  readonly index: SliceIndex;
  readonly state: ViewState;
  /** The indicator on the map, the bars and the trend; null where the cube has none. */
  readonly indicator: Indicator | null;
  /** The picked provinces, or all of them. */
  readonly units: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly format: Format;
  readonly change: (part: Partial<ViewState>) => void;
  readonly pickProvince: (code: string, add: boolean) => void;
  readonly clearProvinces: () => void;
  readonly showSource: (indicator: Indicator, areas: readonly string[]) => void;
}
