import { describe, expect, test } from 'vitest';
import { Flag } from '../cube/flags';
import { MISSING, type Reading } from '../cube/reading';
import { indexOf, indicator, realBody } from '../testing/cubes';
import { formatIn } from '../testing/words';
import { fold } from './fold';

const vi = await formatIn('vi');
const en = await formatIn('en');
const { cube } = indexOf(realBody());
const films = indicator(cube, 'films');
const rate = indicator(cube, 'saving_rate_per_unit');
const value = (number: number, flags = 0): Reading => ({ ...MISSING, state: 'value', value: number, flags });

test.each([
  [1234.5, '1.234,5'],
  [5000, '5.000'],
  [0.256, '0,26'],
])('%d is written %s', (number, text) => {
  expect(vi.number(number)).toBe(text);
});

test.each([
  [5000, '5.000', '5,000'],
  [125_000, '125 nghìn', '125 thousand'],
  [1_300_000, '1,3 triệu', '1.3 million'],
  [1_300_000_000, '1,3 tỷ', '1.3 billion'],
])('%d is short for %s', (number, short, english) => {
  expect([vi.compact(number), en.compact(number)]).toEqual([short, english]);
});

test.each([
  [Flag.approximate | Flag.approxLess, 'gần 400'],
  [Flag.approximate | Flag.approxMore, 'hơn 400'],
  [Flag.approximate, '≈ 400'],
  [Flag.approxLess | Flag.approxMore, '≈ 400'],
  [0, '400'],
])('flags %d hedge as %s', (flags, text) => {
  expect(vi.reading(value(400, flags), films, false)).toBe(text);
});

test('a range of percents has one sign', () => {
  expect(vi.reading({ ...value(8), state: 'range', valueMax: 13 }, rate, false)).toBe('8–13 %');
});

test('a range with an approximate end is approximate', () => {
  const about = { ...value(8, Flag.range | Flag.approxMore), state: 'range' as const, valueMax: 13 };
  expect(vi.reading(about, rate, false)).toBe('≈ 8–13 %');
});

test('each absence has its own words and none is zero', () => {
  const texts = (['missing', 'nil', 'unavailable', 'notApplicable'] as const).map((state) =>
    vi.reading({ ...MISSING, state }, films, false),
  );
  expect(texts).toEqual(['Chưa có số liệu', 'Không phát sinh', 'Tỉnh báo chưa có số liệu', 'Không áp dụng']);
});

test('an order of magnitude is not written like a value', () => {
  expect(vi.reading({ ...value(1e9), state: 'vague' }, films, true)).toBe('cỡ 1 tỷ');
});

describe('periods', () => {
  test.each([
    ['*', 'Tất cả các kỳ'],
    ['2011', '2011'],
    ['2008/2011-05', '2008 – 5/2011'],
    ['2009/2010', '2009 – 2010'],
    ['../2011-05', 'Đến 5/2011'],
    ['../2011', 'Đến 2011'],
    ['2011-H1', '6 tháng đầu năm 2011'],
    ['2011-H2', '6 tháng cuối năm 2011'],
    ['2011-Q3', 'Quý III/2011'],
    ['2011-05', 'Tháng 5/2011'],
    ['2011-01/2011-09', '9 tháng đầu năm 2011'],
    ['2009-07/2011-05', '7/2009 – 5/2011'],
    ['someday', 'someday'],
  ])('%s reads %s', (period, text) => {
    expect(vi.period(period)).toBe(text);
  });
});

test('times are those of Viet Nam', () => {
  expect(vi.dateTime('2026-01-14T20:15:00Z')).toContain('03:15');
  expect(vi.dateTime('not a time')).toBe('not a time');
});

test('units read in the language of the page', () => {
  expect([vi.unit('VND/năm'), en.unit('lượt người'), en.unit('a new unit')]).toEqual([
    'đồng/năm',
    'attendances',
    'a new unit',
  ]);
});

test('searching ignores case and diacritics', () => {
  expect(fold(' Đánh giá TỔNG thể ')).toBe('danh gia tong the');
});
