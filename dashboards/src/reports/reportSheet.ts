import type { TFunction } from 'i18next';
import type { Submission } from '../api/submissionSchema';
import type { Format } from '../format/format';
import type { Sheet } from '../visual/sheet';

export function reportSheet(reports: readonly Submission[], format: Format, t: TFunction): Sheet {
  const severities = ['blockers', 'errors', 'warnings', 'infos'] as const;
  return {
    title: t('reports.title'),
    columns: [
      t('ranking.province'),
      t('ranking.period'),
      t('reports.report'),
      t('export.version'),
      t('reports.status'),
      t('export.standing'),
      t('export.review'),
      t('export.received'),
      ...severities.map((name) => t(`export.${name}`)),
    ],
    rows: reports.map((report) => [
      report.areaName ?? report.province ?? t('reports.unknownArea'),
      report.period === null ? null : format.period(report.period.replace('_', '/')),
      report.fileName,
      report.version,
      t(`reports.processing.${report.processing}`),
      report.standing === null ? null : t(`reports.standing.${report.standing}`),
      report.review === null ? null : t(`reports.review.${report.review}`),
      report.receivedAt === null ? null : format.dateTime(report.receivedAt),
      ...severities.map((name) => report.counts?.[name] ?? null),
    ]),
  };
}
