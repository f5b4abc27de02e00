import { expect, test } from 'vitest';
import { submissionsSchema } from '../api/submissionSchema';
import { boundaryOf } from '../cube/boundary';
import { Cube } from '../cube/cube';
import { realBody } from '../testing/cubes';
import { latestVersions, reportedPeriods, reportingMatrix } from './matrix';

const cube = new Cube(realBody());
const old = boundaryOf(cube, '63');
const merged = boundaryOf(cube, '34');

function reports(...rows: Record<string, unknown>[]) {
  return submissionsSchema.parse({
    items: rows.map((row, n) => ({
      id: String(n),
      dataset: 'real',
      area: '63-83',
      period: '2011',
      report: 'a',
      fileName: 'a.csv',
      version: 1,
      processing: 'done',
      standing: 'current',
      review: 'pending',
      ...row,
    })),
  }).items;
}

const cell = (items: ReturnType<typeof reports>, unit = '63-83', period = '2011', boundary = old) =>
  reportingMatrix(items, boundary, reportedPeriods(items)).cells.find(
    (one) => one.unit === unit && one.period === period,
  );

test('a province without a report is silent and has a cell that says so', () => {
  const matrix = reportingMatrix(reports({}), old, ['2011']);
  expect(matrix.cells).toHaveLength(63);
  expect(matrix.cells.filter((one) => one.state !== 'silent').map((one) => one.unit)).toEqual(['63-83']);
});

test('the state is that of the report with most to do', () => {
  expect(cell(reports({ review: 'accepted' }))?.state).toBe('accepted');
  expect(cell(reports({ review: 'accepted' }, { report: 'b', review: 'returned' }))?.state).toBe('returned');
  expect(cell(reports({}, { report: 'b', processing: 'failed', standing: null }))?.state).toBe('failed');
  expect(cell(reports({ processing: 'reading', standing: null }))?.state).toBe('open');
  expect(cell(reports({ standing: 'waiting' }))?.state).toBe('waiting');
});

test('an older version that no longer counts says nothing', () => {
  const items = reports(
    { version: 1, processing: 'rejected', standing: null },
    { version: 2, review: 'accepted' },
  );
  expect(cell(items)?.state).toBe('accepted');
  expect(latestVersions(items).map((report) => report.version)).toEqual([2]);
});

test('a newer version that was rejected shows beside the one that counts', () => {
  const items = reports(
    { version: 1, review: 'accepted' },
    { version: 2, processing: 'rejected', standing: null },
  );
  expect(cell(items)?.state).toBe('rejected');
  expect(latestVersions(items).map((report) => report.version)).toEqual([1, 2]);
});

test('values are those of reports that count; findings those of all that matter', () => {
  const counts = {
    tables: 1,
    paragraphs: 0,
    rows: 9,
    observations: 7,
    blockers: 0,
    errors: 2,
    warnings: 1,
    infos: 0,
  };
  const found = cell(
    reports(
      { counts },
      { report: 'b', processing: 'rejected', standing: null, counts: { ...counts, blockers: 1 } },
    ),
  );
  expect([found?.values, found?.errors, found?.blockers]).toEqual([7, 4, 1]);
});

test('a merged province is whole only when all its former parts, or it itself, have reported', () => {
  const one = cell(reports({ area: '63-83' }), '34-86', '2011', merged);
  expect([one?.filed, one?.expected]).toEqual([1, 3]);
  const itself = cell(reports({ area: '34-86', period: '2025' }), '34-86', '2025', merged);
  expect([itself?.filed, itself?.expected]).toEqual([1, 1]);
});

test('a province that was merged is not expected to report since, one that was not still is', () => {
  const items = reports({ area: '34-86', period: '2025' }, { period: '2025-H1' });
  expect(cell(items, '63-83', '2025')).toBeUndefined();
  expect(cell(items, '63-83', '2025-H1')?.state).toBe('pending');
  expect(cell(items, '63-01', '2025')?.state).toBe('silent');
});

test('periods come latest first, spans read as on the page', () => {
  expect(
    reportedPeriods(reports({ period: '2008_2011-05' }, { period: '2010' }, { period: '2012' })),
  ).toEqual(['2012', '2008/2011-05', '2010']);
});
