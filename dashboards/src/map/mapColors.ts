import type { Kind } from '../cube/cube';
import type { Reading, ReadingState } from '../cube/reading';
import { chartTheme, kindColor } from '../theme/theme';
import { type ColorScale, colorScale } from './colorScale';

/** How the map is coloured, and which kinds of absence its legend has to explain. */
export interface MapColors {
  readonly scale: ColorScale | null;
  readonly from: string;
  readonly to: string;
  readonly present: ReadonlySet<ReadingState>;
  /** A colour, or the reference of a pattern for what is not a number on the scale. */
  fill(reading: Reading): string;
}

/** Patterns defined by the map; a gap has to look like a gap and not like a low value. */
export const PATTERN = { missing: 'map-missing', uncounted: 'map-uncounted' } as const;

export function mapColors(readings: readonly Reading[], kind: Kind): MapColors {
  const { low, high } = chartTheme.scale;
  const [from, to] = kind === 'actual' ? [low, high] : [tint(kindColor(kind)), kindColor(kind)];
  const scale = colorScale(readings, from, to);
  return {
    scale,
    from,
    to,
    present: new Set(readings.map((reading) => reading.state)),
    fill: (reading) => {
      if (reading.value === null) {
        return reading.state === 'nil' ? chartTheme.surface : `url(#${PATTERN.missing})`;
      }
      if (reading.state === 'review' || reading.state === 'vague') return `url(#${PATTERN.uncounted})`;
      const middle = (reading.value + (reading.valueMax ?? reading.value)) / 2;
      return scale?.color(middle) ?? `url(#${PATTERN.missing})`;
    },
  };
}

/** The light end of a scale that ends in a colour. */
function tint(color: string): string {
  const channel = (n: number): string =>
    Math.round(255 - (255 - Number.parseInt(color.slice(n, n + 2), 16)) * 0.25)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
