import { expect, test } from 'vitest';
import { submissionsSchema } from '../api/submissionSchema';
import { reportsOf } from './reportsOf';

const reports = submissionsSchema.parse({
  items: [
    { id: '1', dataset: 'real', area: '63-83', fileName: 'a.csv', version: 1, processing: 'done' },
    { id: '2', dataset: 'real', area: 'unknown', fileName: 'b.csv', version: 1, processing: 'rejected' },
    { id: '3', dataset: 'synthetic', area: '63-83', fileName: 'c.csv', version: 1, processing: 'done' },
  ],
}).items;

test('reports are those of the data set, and of the picked areas', () => {
  expect(reportsOf(reports, 'real', null).map((report) => report.id)).toEqual(['1', '2']);
  expect(reportsOf(reports, 'real', new Set(['63-83', '34-86'])).map((report) => report.id)).toEqual(['1']);
});

test('a state the page does not know is refused at the border', () => {
  const odd = { id: '1', dataset: 'real', fileName: 'a.csv', version: 1, processing: 'pondering' };
  expect(submissionsSchema.safeParse({ items: [odd] }).success).toBe(false);
});
