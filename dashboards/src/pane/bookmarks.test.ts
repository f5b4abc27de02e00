import { expect, test } from 'vitest';
import { readBookmarks, withBookmark, writeBookmarks } from './bookmarks';

test('bookmarks are kept and read again', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(readBookmarks(storage)).toEqual([]);
  writeBookmarks(storage, withBookmark([], 'Quý II', '?period=2011&pane=1'));
  expect(readBookmarks(storage)).toEqual([{ name: 'Quý II', search: '?period=2011' }]);
});

test.each(['{', '{"a":1}', '[{"name":1}]'])('%s is none', (text) => {
  expect(readBookmarks({ getItem: () => text })).toEqual([]);
});

test('a storage that refuses is no error', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full');
    },
  };
  expect(() => writeBookmarks(full, [])).not.toThrow();
});

test('a name taken gets the new view', () => {
  const one = withBookmark([], 'a', '?period=2010');
  expect(withBookmark(one, 'a', '?period=2011')).toEqual([{ name: 'a', search: '?period=2011' }]);
});
