import { expect, test } from 'vitest';
import { observationsSchema } from '../api/observationSchema';
import { within } from './within';

const { items } = observationsSchema.parse({
  items: ['2011-Q1', '2010', '2011', '2008/2011-05'].map((period) => ({
    indicator: 'films',
    kind: 'actual',
    period,
    value: 1,
  })),
  next: null,
});

test('the sources of a year are its own and those of its parts, the latest first', () => {
  expect(within(items, '2011').map((item) => item.period)).toEqual(['2011', '2011-Q1']);
  expect(within(items, '*')).toHaveLength(4);
});
