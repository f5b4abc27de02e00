const TOKEN = /[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g;
const COORDINATES: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6 };

/**
 * The same SVG path with every point moved to the nearest tenth, as relative commands written short. Points are
 * rounded where they are, not by their steps, so that errors do not add up along a coast.
 * @throws SyntaxError at a command other than m, l, c and z.
 */
export function smallPath(path: string): string {
  const tokens = path.match(TOKEN) ?? [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [heldX, heldY, heldStartX, heldStartY] = [0, 0, 0, 0];
  let command = '';
  let out = '';
  let last = '';
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    if (/^[a-zA-Z]$/.test(token)) {
      command = token;
      at++;
      if (command.toLowerCase() === 'z') {
        [x, y, heldX, heldY] = [startX, startY, heldStartX, heldStartY];
        out += 'z';
        last = 'z';
      }
      continue;
    }
    const kind = command.toLowerCase();
    const count = COORDINATES[kind];
    if (count === undefined) throw new SyntaxError(`Path command ${command} is not expected.`);
    const relative = command === kind;
    const steps: number[] = [];
    let [endX, endY, toX, toY] = [x, y, heldX, heldY];
    for (let n = 0; n < count; n += 2) {
      endX = Number(tokens[at + n]) + (relative ? x : 0);
      endY = Number(tokens[at + n + 1]) + (relative ? y : 0);
      [toX, toY] = [Math.round(endX * 10), Math.round(endY * 10)];
      steps.push(toX - heldX, toY - heldY);
    }
    at += count;
    if (kind === 'm' || steps.some((step) => step !== 0)) {
      out += `${last === kind ? '' : kind}${written(steps, last === kind)}`;
      // What follows a move is a line without being called one.
      last = kind === 'm' ? 'l' : kind;
    }
    [x, y, heldX, heldY] = [endX, endY, toX, toY];
    if (kind === 'm') {
      [startX, startY, heldStartX, heldStartY] = [x, y, heldX, heldY];
      command = relative ? 'l' : 'L';
    }
  }
  return out;
}

/** Tenths as decimals, parted only where a minus does not part them. */
function written(tenths: readonly number[], after: boolean): string {
  return tenths
    .map((value, n) => {
      const text = String(value / 10).replace(/^(-?)0\./, '$1.');
      return (n > 0 || after) && !text.startsWith('-') ? ` ${text}` : text;
    })
    .join('');
}
