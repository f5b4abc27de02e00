import type { Kind } from '../cube/cube';
import type { Reading, ReadingState } from '../cube/reading';
import { type ChartTheme, kindColor } from '../theme/theme';
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

export function mapColors(readings: readonly Reading[], kind: Kind, theme: ChartTheme): MapColors {
  const { low, high } = theme.scale;
  const [from, to] =
    kind === 'actual' ? [low, high] : [tint(kindColor(theme, kind), theme.surface), kindColor(theme, kind)];
  const scale = colorScale(readings, from, to);
  return {
    scale,
    from,
    to,
    present: new Set(readings.map((reading) => reading.state)),
    fill: (reading) => {
      if (reading.value === null) {
        return reading.state === 'nil' ? theme.surface : `url(#${PATTERN.missing})`;
      }
      if (reading.state === 'review' || reading.state === 'vague') return `url(#${PATTERN.uncounted})`;
      const middle = (reading.value + (reading.valueMax ?? reading.value)) / 2;
      return scale?.color(middle) ?? `url(#${PATTERN.missing})`;
    },
  };
}

/** The end of a scale that is close to its ground. */
function tint(color: string, ground: string): string {
  const channel = (n: number): string => {
    const [from, to] = [ground, color].map((text) => Number.parseInt(text.slice(n, n + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(from + (to - from) * 0.25)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
