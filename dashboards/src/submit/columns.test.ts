import { expect, test } from 'vitest';
import type { MappedColumn } from '../api/mapping';
import type { Issue } from '../api/submissionSchema';
import { placesOf } from './columns';

const column = (letter: string, heading: string, role: string): MappedColumn => ({
  letter,
  heading,
  role,
  confidence: 1,
  why: '',
  whyEn: '',
  isCorrected: false,
  indicators: [],
  values: 0,
});

const unknownLabel = (cell: string, quote: string): Issue => ({
  code: 'unknown-indicator',
  severity: 'warning',
  message: '',
  messageEn: '',
  source: { sheet: null, cell, start: null, length: null, quote },
  concern: null,
  answered: null,
});

test('values, what was not understood and what is computed can be corrected; what says whose row it is cannot', () => {
  const columns = [
    column('A', 'Tỉnh', 'area'),
    column('B', 'Kết quả', 'value'),
    column('C', 'Cột lạ', 'unknown'),
    column('D', 'So sánh', 'derived'),
    column('E', '', 'unknown'),
    column('F', '…', 'unknown'),
    column('G', 'x'.repeat(301), 'unknown'),
  ];
  const places = placesOf({ mapping: [{ sheet: 'Biểu 1', firstHeaderRow: 1, columns }], issues: [] });
  expect(places.map(({ where, correctable }) => [where, correctable])).toEqual([
    ['Biểu 1 · C', true],
    ['Biểu 1 · A', false],
    ['Biểu 1 · B', true],
    ['Biểu 1 · D', true],
    ['Biểu 1 · E', false],
    ['Biểu 1 · F', false],
    ['Biểu 1 · G', false],
  ]);
});

test('a label of a row that was not understood is offered once, before the columns', () => {
  const issues = [unknownLabel('A3', 'Kết quả theo biểu 7'), unknownLabel('A9', 'Kết quả theo biểu 7')];
  const mapping = [{ sheet: null, firstHeaderRow: 1, columns: [column('C', 'Năm 2010', 'value')] }];
  expect(placesOf({ mapping, issues }).map(({ where, heading }) => [where, heading])).toEqual([
    ['A3', 'Kết quả theo biểu 7'],
    ['C', 'Năm 2010'],
  ]);
});
