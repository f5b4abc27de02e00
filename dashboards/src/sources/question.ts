import type { Indicator } from '../cube/cube';

/** What the reader asked the origin of. */
export interface SourceQuestion {
  readonly indicator: Indicator;
  /** Codes under which the values may be filed; none for the whole country. */
  readonly areas: readonly string[];
  readonly title: string;
}
