import { expect, test } from 'vitest';
import { boundaryOf } from '../cube/boundary';
import { Cube } from '../cube/cube';
import { realBody } from '../testing/cubes';
import { kept, regionsOf } from './regions';

const cube = new Cube(realBody());
const old = boundaryOf(cube, '63');

test('the 63 stand under six regions, the 34 under none', () => {
  const sizes = regionsOf(cube, old, '').map((group) => group.units.length);
  expect(sizes.sort((a, b) => a - b)).toEqual([5, 6, 11, 13, 14, 14]);
  expect(regionsOf(cube, boundaryOf(cube, '34'), '').map((group) => group.region)).toEqual([null]);
});

test('a province is found without its marks, under its region', () => {
  const found = regionsOf(cube, old, 'ben tre');
  expect(found.map((group) => [group.region, group.units.map((unit) => unit.name)])).toEqual([
    ['Đồng bằng sông Cửu Long', ['Bến Tre']],
  ]);
});

test('unticking one of all keeps the others; ticking the last makes it all again', () => {
  const others = kept(old, [], ['63-83'], false);
  expect(others).toHaveLength(62);
  expect(kept(old, others, ['63-83'], true)).toEqual([]);
});

test('ticking one where some are kept adds it', () => {
  expect(kept(old, ['63-74'], ['63-83'], true)).toEqual(['63-74', '63-83']);
  expect(kept(old, ['63-74', '63-83'], ['63-74'], false)).toEqual(['63-83']);
});
