import type { Shape } from './shapes';

export interface MapLabel {
  readonly code: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** In pixels: from the anchor to the text, the height of a line, and the width of a letter. */
const OFFSET = 6;
const LINE = 14;
const LETTER = 6.5;

/**
 * Names beside their shapes, moved down where they would run into each other.
 * @param unit map units to a pixel: letters keep their size whatever the size of the map.
 */
export function placeLabels(shapes: readonly Shape[], unit: number): MapLabel[] {
  const placed: MapLabel[] = [];
  for (const shape of [...shapes].sort((a, b) => a.anchor[1] - b.anchor[1])) {
    const text = shape.unit.name;
    const x = shape.anchor[0] + OFFSET * unit;
    let y = shape.anchor[1];
    for (const other of placed) {
      const apart =
        x > other.x + other.text.length * LETTER * unit || other.x > x + text.length * LETTER * unit;
      if (!apart && Math.abs(y - other.y) < LINE * unit) y = other.y + LINE * unit;
    }
    placed.push({ code: shape.unit.code, text, x, y });
  }
  return placed;
}
