import { expect, test } from 'vitest';
import { submissionSchema } from '../api/submissionSchema';
import { bodyOf, indexOf, indicator } from '../testing/cubes';
import { basisOf } from './basis';

const report = (area: string, review: string, standing = 'current') =>
  submissionSchema.parse({
    id: area,
    dataset: 'real',
    area,
    fileName: 'a.xlsx',
    version: 1,
    processing: 'done',
    standing,
    review,
  });

const { cube, boundary, index } = indexOf(
  bodyOf([
    { area: '63-83', indicator: 'films', value: 1 },
    { area: '63-38', indicator: 'films', value: 2 },
    { area: '63-74', indicator: 'films', value: 3 },
  ]),
);
const basis = (reports: ReturnType<typeof report>[] | null, next: string | null = null) =>
  basisOf(index, boundary.units, indicator(cube, 'films'), '2015', reports && { items: reports, next });

test('a province with a figure counts as not accepted while one of its reports is', () => {
  const reports = [
    report('63-83', 'pending'),
    report('63-38', 'accepted'),
    report('63-74', 'returned'),
    report('63-01', 'pending'),
  ];
  expect(basis(reports)).toEqual({ n: 3, of: 63, pending: 2, atLeast: false });
});

test('what no longer counts is not waited for, and an unchanged province may file under its new code', () => {
  expect(basis([report('63-83', 'pending', 'superseded'), report('34-38', 'pending')]).pending).toBe(1);
});

test('who sees no reports is told of none', () => {
  expect(basis(null)).toEqual({ n: 3, of: 63, pending: null, atLeast: false });
});

test('where older reports were not looked at, the number is the least there is', () => {
  expect(basis([report('63-83', 'pending')], 'b')).toEqual({ n: 3, of: 63, pending: 1, atLeast: true });
});
