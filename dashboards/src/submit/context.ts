import type { Destination, Indicators, Province } from '../api/submitting';
import type { AloneContext } from '../pages/AlonePage';
import type { QueuedFile } from './queue';

/** What the cards of the page are drawn from. */
export interface SubmitContext extends AloneContext {
  readonly provinces: readonly Province[];
  readonly indicators: Indicators;
  /** Null while province or period is not chosen. */
  readonly to: Destination | null;
  /** The file whose findings are shown. */
  readonly shown: QueuedFile | null;
}

/** The name of an area; its code where the catalogue has none. */
export function placeName(provinces: readonly Province[], area: string): string {
  return provinces.find((province) => province.area === area)?.name ?? area;
}
