import { expect, test } from 'vitest';
import { MISSING, type Reading } from '../cube/reading';
import { bodyOf, indexOf } from '../testing/cubes';
import { chartThemes } from '../theme/theme';
import { colorScale } from './colorScale';
import { placeLabels } from './labels';
import { mapColors, PATTERN } from './mapColors';
import { outerBorder, type Ring, ringsOf } from './pathGeometry';
import { ARCHIPELAGOS, archipelagoPath, neighbour, shapesOf } from './shapes';

const shapes63 = shapesOf(indexOf(bodyOf([])).boundary);
const shapes34 = shapesOf(indexOf(bodyOf([]), 'actual', '34').boundary);
const value = (number: number): Reading => ({ ...MISSING, state: 'value', value: number });

test('every province has its shape under both boundaries', () => {
  expect(shapes63).toHaveLength(63);
  expect(shapes34).toHaveLength(34);
});

test('the 34 are drawn from the very shapes of the 63', () => {
  const fills = (shapes: typeof shapes63): string[] => shapes.flatMap((shape) => shape.fills).sort();
  expect(fills(shapes34)).toEqual(fills(shapes63));
});

test('the archipelagos are drawn and belong to their provinces', () => {
  expect(ARCHIPELAGOS.every(({ id }) => archipelagoPath(id).length > 1000)).toBe(true);
  const holder = (id: string, shapes: typeof shapes63): string | undefined =>
    shapes.find((shape) => shape.fills.includes(archipelagoPath(id)))?.unit.name;
  expect(holder('hoangsa', shapes63)).toBe('Đà Nẵng');
  expect(holder('truongsa', shapes63)).toBe('Khánh Hòa');
  expect(holder('truongsa', shapes34)).toBe('Khánh Hòa');
});

test('a path of relative moves reads as its corners', () => {
  expect(ringsOf('m 1,2 3,0 0,3 z m 10,0 1,1 z')).toEqual([
    [
      [1, 2],
      [4, 2],
      [4, 5],
    ],
    [
      [11, 2],
      [12, 3],
    ],
  ]);
});

test('a command that is not expected is an error and not a wrong map', () => {
  expect(() => ringsOf('m 1,2 a 3,4')).toThrow(SyntaxError);
});

test('two neighbours drawn as one lose the border between them', () => {
  const square = (left: number): Ring => [
    [left, 0],
    [left + 10, 0],
    [left + 10, 10],
    [left, 10],
  ];
  const border = outerBorder([[square(0)], [square(10.3)]]);
  expect(border.match(/L/g)?.length).toBe(6);
  expect(border).not.toContain('M10.0,0.0L10.0,10.0');
});

test('arrows walk to the neighbour on that side and stop at the edge', () => {
  const at = (name: string) => shapes63.find((shape) => shape.unit.name === name);
  const south = at('Cà Mau');
  if (south === undefined) throw new Error('no Cà Mau');
  expect(neighbour(shapes63, south, 'down')).toBeNull();
  expect(['Kiên Giang', 'Bạc Liêu']).toContain(neighbour(shapes63, south, 'up')?.unit.name);
});

test('names on the map do not run into each other', () => {
  const some = shapes63.filter((shape) => ['Bến Tre', 'Trà Vinh', 'Vĩnh Long'].includes(shape.unit.name));
  const heights = placeLabels(some, 2.4).map((label) => label.y);
  for (let n = 1; n < heights.length; n++) {
    expect((heights[n] ?? 0) - (heights[n - 1] ?? 0)).toBeGreaterThanOrEqual(14 * 2.4 - 0.001);
  }
});

test('the scale runs from the lowest to the highest; one value gets its middle', () => {
  const scale = colorScale([value(0), value(10), MISSING], '#000000', '#ffffff');
  expect([scale?.color(0), scale?.color(5), scale?.color(10)]).toEqual(['#000000', '#808080', '#ffffff']);
  expect(colorScale([value(7)], '#000000', '#ffffff')?.color(7)).toBe('#999999');
  expect(colorScale([MISSING], '#000000', '#ffffff')).toBeNull();
});

test('a gap is hatched and never the lowest colour', () => {
  const colors = mapColors([value(1), value(9), MISSING], 'actual', chartThemes.light);
  expect(colors.fill(MISSING)).toBe(`url(#${PATTERN.missing})`);
  expect(colors.fill(value(1))).not.toBe(colors.fill(MISSING));
  expect(colors.fill({ ...value(5), state: 'review' })).toBe(`url(#${PATTERN.uncounted})`);
});
