import { expect, test } from 'vitest';
import { Cube } from '../cube/cube';
import { realBody } from '../testing/cubes';
import { cubeSchema } from './cubeSchema';

test('a published cube parses', () => {
  const body = realBody();
  expect(body.areas).toHaveLength(97);
  expect(body.cells.value.length).toBeGreaterThan(100);
});

test('a column of another length is refused by name', () => {
  const body = realBody();
  const broken = { ...body, cells: { ...body.cells, flags: body.cells.flags.slice(1) } };
  expect(cubeSchema.safeParse(broken).error?.issues[0]?.path).toEqual(['cells', 'flags']);
});

test('an index outside its dictionary is refused by name', () => {
  const body = realBody();
  const broken = { ...body, cells: { ...body.cells, area: body.cells.area.map(() => 10_000) } };
  expect(cubeSchema.safeParse(broken).error?.issues[0]?.path).toEqual(['cells', 'area']);
});

test('a value that is not a number is refused', () => {
  const body = realBody();
  const broken = { ...body, cells: { ...body.cells, value: body.cells.value.map(() => '5') } };
  expect(cubeSchema.safeParse(broken).success).toBe(false);
});

test('another schema number is refused', () => {
  expect(cubeSchema.safeParse({ ...realBody(), schema: 2 }).success).toBe(false);
});

test('fields left out for null read as null', () => {
  const body = realBody();
  const first = body.indicators[0];
  const { numerator: _, subsetOf: __, ...rest } = first ?? { numerator: null, subsetOf: null };
  const parsed = cubeSchema.parse({ ...body, indicators: [rest, ...body.indicators.slice(1)] });
  expect(parsed.indicators[0]?.numerator).toBeNull();
});

test('a target whose clause is not known parses and is no target to stand against', () => {
  const body = realBody();
  const unknown = { ...body.targets[0], programme: '76', value: null };
  const parsed = cubeSchema.parse({ ...body, targets: [...body.targets, unknown] });
  expect(new Cube(parsed).targets.some((target) => target.programme === '76')).toBe(false);
});
