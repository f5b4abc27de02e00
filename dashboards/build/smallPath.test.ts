import vietnam from '@svg-maps/vietnam';
import { expect, test } from 'vitest';
import { ringsOf } from '../src/map/pathGeometry';
import { smallPath } from './smallPath';

test('points go to the nearest tenth, steps of nothing go', () => {
  expect(smallPath('m 1.02,2.02 3,0 0.01,0.02 -0.5,3 z m 10,0 1,1 z')).toBe('m1 2 3 0-.5 3zm10 0 1 1z');
});

test('errors do not add up: every corner stays within a twentieth of where it was', () => {
  const path = `m 0.03,0.03 ${'0.14,0.14 '.repeat(200)} z`;
  const end = ringsOf(smallPath(path))[0]?.at(-1);
  expect(end?.[0]).toBeCloseTo(0.03 + 200 * 0.14, 1);
});

test('absolute commands and curves are read as well', () => {
  expect(smallPath('M 1,1 L 2,2 C 2,3 3,3 4,4 Z')).toBe('m1 1 1 1c0 1 1 1 2 2z');
});

test('a command that is not expected is an error', () => {
  expect(() => smallPath('m 1,2 a 3,4')).toThrow(SyntaxError);
});

test('no province of the map loses a ring', () => {
  for (const { id, path } of vietnam.locations) {
    expect([id, ringsOf(smallPath(path)).length]).toEqual([id, ringsOf(path).length]);
  }
});
