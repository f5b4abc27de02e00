import { expect, test } from 'vitest';
import { formatPaths, parsePaths, pathOf, withPath } from './paths';

test('a path survives the address, and what is none is left out', () => {
  const paths = [
    { visual: 'ranking', path: ['vn', 'dong-bang-song-hong', '63-01'] },
    { visual: 'trend', path: ['2011'] },
  ];
  expect(parsePaths(formatPaths(paths))).toEqual(paths);
  expect(parsePaths('ranking:;:vn;x y:vn;trend:20 11;')).toEqual([]);
});

test('one path of a visual at a time, and none after the way up', () => {
  const down = withPath(withPath([], 'ranking', ['vn']), 'ranking', ['vn', 'a']);
  expect(pathOf(down, 'ranking')).toEqual(['vn', 'a']);
  expect(withPath(down, 'ranking', null)).toEqual([]);
  expect(pathOf([], 'ranking')).toBeNull();
});
