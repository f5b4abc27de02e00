import { expect, test } from 'vitest';
import { submissionsSchema } from '../api/submissionSchema';
import { boundaryOf } from '../cube/boundary';
import { Cube } from '../cube/cube';
import type { Scope } from '../interaction/scope';
import { realBody } from '../testing/cubes';
import { latestVersions, reportedPeriods, reportingMatrix } from './matrix';
import { tasksOf } from './tasks';

const boundary = boundaryOf(new Cube(realBody()), '63');
const items = submissionsSchema.parse({
  items: [
    { id: 'ok', area: '63-83', review: 'accepted' },
    { id: 'new', area: '63-74', review: 'pending' },
    { id: 'bad', area: '63-94', processing: 'rejected', standing: null },
    { id: 'broken', area: '63-38', processing: 'failed', standing: null },
    { id: 'nowhere', area: null, processing: 'rejected', standing: null },
  ].map((row) => ({
    dataset: 'real',
    period: '2011',
    report: row.id,
    fileName: `${row.id}.csv`,
    version: 1,
    processing: 'done',
    standing: 'current',
    ...row,
  })),
}).items;
const matrix = reportingMatrix(items, boundary, reportedPeriods(items));
const strays = latestVersions(items).filter((report) => report.area === null);
const ids = (scope: Partial<Scope>) =>
  tasksOf(matrix.cells, strays, { filters: new Map(), lit: new Map(), ...scope }).map(
    (task) => task.report.id,
  );

test('the worst comes first, what is accepted is no task, and reports of no province are not lost', () => {
  expect(ids({})).toEqual(['broken', 'bad', 'nowhere', 'new']);
});

test('a pick elsewhere leaves the tasks it is about', () => {
  expect(ids({ filters: new Map([['area', new Set(['63-94'])]]) })).toEqual(['bad']);
  expect(ids({ filters: new Map([['state', new Set(['pending'])]]) })).toEqual(['new']);
});
