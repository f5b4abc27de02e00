import type { TFunction } from 'i18next';
import type { Sheet } from '../visual/sheet';
import type { ReportingContext } from './context';
import { isShown } from './tally';

export function matrixSheet(context: ReportingContext, t: TFunction): Sheet {
  const { matrix, scope, format } = context;
  const names = new Map(matrix.units.map((unit) => [unit.code, unit.name]));
  return {
    title: t('reporting.matrix'),
    columns: [
      t('export.code'),
      t('ranking.province'),
      t('ranking.period'),
      t('reports.status'),
      t('export.values'),
      t('export.filed'),
      t('export.expected'),
      t('export.blockers'),
      t('export.errors'),
      t('export.warnings'),
    ],
    rows: matrix.cells
      .filter((cell) => isShown(cell, scope))
      .map((cell) => [
        cell.unit,
        names.get(cell.unit) ?? null,
        format.period(cell.period),
        t(`field.state.${cell.state}`),
        cell.values,
        cell.filed,
        cell.expected,
        cell.blockers,
        cell.errors,
        cell.warnings,
      ]),
  };
}
