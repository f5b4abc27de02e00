import { positionOf, type Reading } from '../cube/reading';

/** Maps a number onto a colour between the two ends of the scale. */
export interface ColorScale {
  readonly low: number;
  readonly high: number;
  color(value: number): string;
}

/** Null where there is no number to scale. One number alone gets the middle of the scale. */
export function colorScale(readings: readonly Reading[], from: string, to: string): ColorScale | null {
  const values = readings.flatMap((reading) => positionOf(reading) ?? []);
  if (values.length === 0) return null;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const share = (value: number): number => (high === low ? 0.6 : (value - low) / (high - low));
  return { low, high, color: (value) => mix(from, to, share(value)) };
}

function mix(from: string, to: string, share: number): string {
  const channel = (n: number): string => {
    const a = Number.parseInt(from.slice(n, n + 2), 16);
    const b = Number.parseInt(to.slice(n, n + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
