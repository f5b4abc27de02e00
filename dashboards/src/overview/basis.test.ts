import { expect, test } from 'vitest';
import { submissionSchema } from '../api/submissionSchema';
import { totalOf } from '../cube/total';
import { bodyOf, indexOf, indicator } from '../testing/cubes';
import { awaitingOf, basisOf, basisOfReports, basisOfTotals } from './basis';

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
const awaiting = (reports: ReturnType<typeof report>[] | null, next: string | null = null) =>
  awaitingOf(boundary.units, reports && { items: reports, next });
const basis = (reports: ReturnType<typeof report>[] | null, next: string | null = null) =>
  basisOf(index, boundary.units, indicator(cube, 'films'), '2015', awaiting(reports, next));

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

const units = boundary.units.map((unit) => unit.code);
const films = totalOf(index, indicator(cube, 'films'), units, '2015');

test('a total rests on the provinces in it, and what is not accepted elsewhere does not touch it', () => {
  const open = awaiting([report('63-83', 'pending'), report('63-01', 'pending')]);
  expect(basisOfTotals([films], units, open)).toEqual({ n: 3, of: 63, pending: 1, atLeast: false });
});

test('a province counts once, in however many totals it is', () => {
  const one = totalOf(index, indicator(cube, 'films'), ['63-83'], '2015');
  expect(basisOfTotals([one, one], ['63-83'], awaiting([report('63-83', 'returned')]))).toEqual({
    n: 1,
    of: 1,
    pending: 1,
    atLeast: false,
  });
});

test('a list of reports rests on the provinces they are from, under whichever code they filed', () => {
  const reports = [report('63-83', 'accepted'), report('34-38', 'pending'), report('34-38', 'accepted')];
  expect(basisOfReports(boundary.units, reports, awaiting(reports))).toEqual({
    n: 2,
    of: 63,
    pending: 1,
    atLeast: false,
  });
});
