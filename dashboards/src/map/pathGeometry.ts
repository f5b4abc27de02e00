export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

const TOKEN = /[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g;
const COORDINATES: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6 };

/** The corner points of an SVG path of moves, lines, curves (taken by their ends) and closes. */
export function ringsOf(path: string): Ring[] {
  const tokens = path.match(TOKEN) ?? [];
  const rings: Point[][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let command = '';
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    if (/^[a-zA-Z]$/.test(token)) {
      command = token;
      at++;
      if (command.toLowerCase() === 'z') [x, y] = [startX, startY];
      continue;
    }
    const count = COORDINATES[command.toLowerCase()];
    if (count === undefined) throw new SyntaxError(`Path command ${command} is not expected.`);
    const [dx, dy] = [Number(tokens[at + count - 2]), Number(tokens[at + count - 1])];
    const relative = command === command.toLowerCase();
    [x, y] = relative ? [x + dx, y + dy] : [dx, dy];
    at += count;
    if (command.toLowerCase() === 'm') {
      [startX, startY] = [x, y];
      rings.push([]);
      command = relative ? 'l' : 'L';
    }
    rings.at(-1)?.push([x, y]);
  }
  return rings;
}

/** The middle of the box around the ring with the largest area: good enough to hang a label on. */
export function anchorOf(rings: readonly Ring[]): Point {
  let best: Point = [0, 0];
  let bestArea = -1;
  for (const ring of rings) {
    const [left, right] = extent(ring.map((point) => point[0]));
    const [top, bottom] = extent(ring.map((point) => point[1]));
    const area = (right - left) * (bottom - top);
    if (area > bestArea) {
      bestArea = area;
      best = [(left + right) / 2, (top + bottom) / 2];
    }
  }
  return best;
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Map units within which two drawn borders are the same border: the source draws each province by itself. */
const SAME_BORDER = 1.2;

/**
 * The outer border of several provinces drawn as one, as an SVG path of open lines: every piece of their rings
 * that does not run along another of them.
 */
export function outerBorder(members: readonly (readonly Ring[])[]): string {
  const lines: string[] = [];
  members.forEach((rings, own) => {
    const others = members.filter((_, n) => n !== own).flatMap((member) => member.flatMap(segments));
    for (const ring of rings) {
      let open = false;
      for (const [a, b] of segments(ring)) {
        const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
        const shared = others.some(([p, q]) => distance(middle, p, q) < SAME_BORDER);
        if (!shared) lines.push(open ? `L${write(b)}` : `M${write(a)}L${write(b)}`);
        open = !shared;
      }
    }
  });
  return lines.join('');
}

function segments(ring: Ring): [Point, Point][] {
  return ring.flatMap((point, n) => {
    const next = ring[(n + 1) % ring.length];
    return next === undefined ? [] : [[point, next] as [Point, Point]];
  });
}

function write(point: Point): string {
  return `${point[0].toFixed(1)},${point[1].toFixed(1)}`;
}

/** From a point to the nearest place of a segment. */
function distance(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}
