import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import { VisualFrame } from '../visual/VisualFrame';
import type { SourcesContext } from './context';
import type { SourcedValue } from './facts';

interface Props {
  readonly context: SourcesContext;
  /** The values before they are narrowed to one report. */
  readonly all: readonly SourcedValue[];
}

/** The reports that the values stand in; one is chosen to see its values alone. */
export function FilesCard({ context, all }: Props) {
  const { t } = useTranslation();
  const { files, file, chooseFile } = context;
  const rows = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { observation } of all) {
      const id = observation.submission;
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts].map(([id, count]) => ({ id, count, report: files.get(id) ?? null }));
  }, [all, files]);
  return (
    <VisualFrame
      context={context}
      twin={null}
      sheet={() => ({
        title: t('sources.files'),
        columns: [
          t('sources.column.file'),
          t('sources.column.place'),
          t('sources.column.version'),
          t('sources.column.values'),
        ],
        rows: rows.map(({ id, count, report }) => [
          report?.fileName ?? id,
          report?.areaName ?? null,
          report?.version ?? null,
          count,
        ]),
      })}
    >
      {rows.length === 0 ? (
        <Empty text={t('sources.empty')} />
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('sources.column.file')}</th>
                <th scope="col">{t('sources.column.place')}</th>
                <th scope="col" className={table.number}>
                  {t('sources.column.version')}
                </th>
                <th scope="col">{t('sources.column.review')}</th>
                <th scope="col" className={table.number}>
                  {t('sources.column.values')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, count, report }) => {
                const name = report?.fileName ?? id;
                return (
                  <tr key={id} data-picked={id === file} data-submission={id}>
                    <td>
                      <button
                        type="button"
                        className={table.link}
                        aria-pressed={id === file}
                        title={t('sources.pickFile', { name })}
                        onClick={() => chooseFile(id === file ? null : id)}
                      >
                        {name}
                      </button>
                    </td>
                    <td>{report?.areaName ?? ''}</td>
                    <td className={table.number}>{report?.version ?? ''}</td>
                    <td>{report?.review == null ? '' : t(`reports.review.${report.review}`)}</td>
                    <td className={table.number}>{count}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </VisualFrame>
  );
}
