import { expect, test } from 'vitest';
import { DEFAULT_STATE, formatState, parseState, resetOf, toggle, withChange, withLent } from './viewState';

test('an empty address is the default view', () => {
  expect(parseState('')).toEqual(DEFAULT_STATE);
  expect(formatState(DEFAULT_STATE)).toBe('');
});

test('a state survives the address', () => {
  const state = {
    page: 'reporting',
    period: '2008/2011-05',
    kind: 'target',
    boundary: '34',
    dataset: 'synthetic',
    figures: 'accepted',
    language: 'en',
    indicator: 'awareness_rate',
    selected: ['34-86', '34-38'],
    from: 'map',
    within: ['34-86', '34-38', '34-01'],
    drill: '34-86',
    drillPeriod: '2011',
    drillIndicator: 'films',
    via: 'overview',
    picks: [{ visual: 'rules', field: 'rule', values: ['not-a-number'] }],
    focus: 'ranking',
    tables: ['map', 'trend'],
    sort: { visual: 'ranking', by: 'name', descending: false },
    down: ['severities'],
    paths: [{ visual: 'ranking', path: ['vn', 'tay-nguyen'] }],
    pane: true,
    review: 'real~63-83~2011~a.txt~0001',
    look: 'dark',
  } as const;
  expect(parseState(formatState(state))).toEqual(state);
});

test('an address stays readable', () => {
  expect(formatState({ ...DEFAULT_STATE, period: '../2011-05', selected: ['63-83', '63-74'] })).toBe(
    '?period=../2011-05&areas=63-83,63-74',
  );
});

test.each([
  ['?kind=result', 'kind'],
  ['?period=soon', 'period'],
  ['?boundary=61', 'boundary'],
  ['?dataset=both', 'dataset'],
  ['?lang=fr', 'language'],
  ['?indicator=<script>', 'indicator'],
  ['?areas=abc,63', 'selected'],
  ['?page=<b>', 'page'],
  ['?drill=63-83', 'drill'],
  ['?via=overview', 'via'],
  ['?within=34-86', 'within'],
  ['?focus=A B', 'focus'],
  ['?sort=ranking:size:up', 'sort'],
  ['?look=pink', 'look'],
  ['?review=../a', 'review'],
] as const)('%s leaves %s as it is by default', (search, field) => {
  expect(parseState(search)[field]).toEqual(DEFAULT_STATE[field]);
});

test('areas of the other boundary and doubles are dropped', () => {
  expect(parseState('?boundary=34&areas=63-83,34-86,34-86').selected).toEqual(['34-86']);
});

test('a click selects alone and clears what was alone; Ctrl adds and takes away', () => {
  expect(toggle([], 'a', false)).toEqual(['a']);
  expect(toggle(['a'], 'a', false)).toEqual([]);
  expect(toggle(['a', 'b'], 'a', false)).toEqual(['a']);
  expect(toggle(['a'], 'b', false)).toEqual(['b']);
  expect(toggle(['a'], 'b', true)).toEqual(['a', 'b']);
  expect(toggle(['a', 'b'], 'a', true)).toEqual(['b']);
});

test('a reset keeps where the reader is and how it looks, and nothing else', () => {
  const set = parseState(
    '?page=reporting&lang=en&look=dark&dataset=synthetic&areas=63-83&within=63-83&sort=a:name:up',
  );
  expect(formatState(resetOf(set))).toBe('?page=reporting&dataset=synthetic&look=dark&lang=en');
});

test('what a drill-through brings along acts until its slicer is touched, and then does not come back', () => {
  const drilled = parseState('?period=2010&via=overview&drillperiod=2011&drillindicator=films');
  expect(withLent(drilled)).toMatchObject({ period: '2011', indicator: 'films' });
  expect(drilled.period).toBe('2010');
  const chosen = withChange(drilled, { period: '2009' });
  expect(withLent(chosen)).toMatchObject({ period: '2009', indicator: 'films' });
});

test('nothing is brought along from nowhere', () => {
  expect(parseState('?drill=63-83&drillperiod=2011')).toEqual(DEFAULT_STATE);
});
