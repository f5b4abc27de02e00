import vietnam from '@svg-maps/vietnam';
import type { Boundary, Unit } from '../cube/boundary';
import { anchorOf, outerBorder, type Point, type Ring, ringsOf } from './pathGeometry';

/** One unit of the map, drawn and clicked as one. */
export interface Shape {
  readonly unit: Unit;
  /** Separate paths: each starts with a relative move and may not be joined to another. */
  readonly fills: readonly string[];
  readonly border: string;
  readonly anchor: Point;
}

/** The archipelagos and the province each belongs to: they are drawn whatever the data say. */
export const ARCHIPELAGOS: readonly { readonly id: 'hoangsa' | 'truongsa'; readonly province: string }[] = [
  { id: 'hoangsa', province: 'danang' },
  { id: 'truongsa', province: 'khanhhoa' },
];

export const VIEW_BOX = vietnam.viewBox;

interface Source {
  readonly path: string;
  readonly rings: readonly Ring[];
}

const sources: ReadonlyMap<string, Source> = new Map(
  vietnam.locations.map((place) => [place.id, { path: place.path, rings: ringsOf(place.path) }]),
);

/** The paths of an archipelago, for drawing it even where its province is not in the data. */
export function archipelagoPath(id: string): string {
  return sources.get(id)?.path ?? '';
}

/** The shapes of a boundary's units; merged provinces keep only their outer border. */
export function shapesOf(boundary: Boundary): Shape[] {
  return boundary.units.flatMap((unit) => {
    const main = unit.mapIds.flatMap((id) => sources.get(id) ?? []);
    if (main.length === 0) return [];
    const islands = ARCHIPELAGOS.filter((a) => unit.mapIds.includes(a.province)).map((a) =>
      archipelagoPath(a.id),
    );
    const fills = [...main.map((source) => source.path), ...islands];
    const border =
      main.length === 1 ? (main[0]?.path ?? '') : outerBorder(main.map((source) => source.rings));
    return [{ unit, fills, border, anchor: anchorOf(main.flatMap((source) => source.rings)) }];
  });
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The nearest shape in a direction, for the arrow keys; null at the edge of the country. */
export function neighbour(shapes: readonly Shape[], from: Shape, direction: Direction): Shape | null {
  let best: Shape | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const shape of shapes) {
    if (shape === from) continue;
    const dx = shape.anchor[0] - from.anchor[0];
    const dy = shape.anchor[1] - from.anchor[1];
    const [along, aside] = {
      up: [-dy, dx],
      down: [dy, dx],
      left: [-dx, dy],
      right: [dx, dy],
    }[direction] as [number, number];
    if (along <= 0) continue;
    const cost = along + 2 * Math.abs(aside);
    if (cost < bestCost) {
      bestCost = cost;
      best = shape;
    }
  }
  return best;
}
