import type { Boundary, Unit } from '../cube/boundary';
import type { Cube, Indicator } from '../cube/cube';
import type { SliceIndex } from '../cube/sliceIndex';
import type { Format } from '../format/format';
import type { MenuMark } from '../interaction/useMarkMenu';
import type { PageDefinition } from '../pages/definition';
import type { ViewState } from '../state/viewState';
import type { Awaiting, Basis } from './basis';

/** What every visual of the page is drawn from. */
export interface PageContext {
  readonly page: PageDefinition;
  readonly cube: Cube;
  readonly boundary: Boundary;
  readonly index: SliceIndex;
  readonly state: ViewState;
  /** The indicator on the map, the bars and the trend; null where the cube has none. */
  readonly indicator: Indicator | null;
  /** Everything picked on a visual, whatever a visual makes of it. */
  readonly selected: ReadonlySet<string>;
  /** How many provinces have reported any such figure. */
  readonly coverage: { readonly n: number; readonly of: number };
  readonly format: Format;
  readonly change: (part: Partial<ViewState>) => void;
  /** Shows where a number comes from; null where the reader may not see single values. */
  readonly showSource: ((indicator: Indicator, areas: readonly string[]) => void) | null;
  /** Opens the menu of a mark. */
  readonly openMenu: (mark: MenuMark) => void;
}

/** The same for one visual, with what acts on it. */
export interface VisualContext extends PageContext {
  readonly visual: string;
  /** The provinces that are left under the filters. */
  readonly shown: readonly Unit[];
  /** Their codes, over which totals are made. */
  readonly units: readonly string[];
  /** Whether `units` is less than the country; then the national figure is no stand-in. */
  readonly narrowed: boolean;
  /** Provinces drawn in full while others are dimmed; empty dims none. */
  readonly lit: ReadonlySet<string>;
  /** What the visual rests on, to be said in its header; null where it does not show one indicator. */
  readonly basis: Basis | null;
  /** Provinces with something not accepted; null where the reader sees no reports, or accepted figures alone. */
  readonly awaiting: Awaiting | null;
  readonly pickProvince: (code: string, add: boolean) => void;
  readonly clearProvinces: () => void;
}
