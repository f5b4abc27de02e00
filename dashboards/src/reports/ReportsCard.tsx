import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SUBMISSIONS_SHOWN } from '../api/endpoints';
import type { Submission, Submissions } from '../api/submissionSchema';
import type { Loaded } from '../api/useResource';
import table from '../components/DataTable.module.css';
import { Empty, Failure, Loading } from '../components/Notice';
import type { Format } from '../format/format';
import type { VisualContext } from '../overview/context';
import { VisualFrame } from '../visual/VisualFrame';
import { ReportRow } from './ReportRow';
import { reportSheet } from './reportSheet';
import { reportsOf } from './reportsOf';

interface Props {
  readonly context: VisualContext;
  readonly loaded: Loaded<Submissions>;
  /** Area codes whose reports are shown; null for all. */
  readonly filedUnder: ReadonlySet<string> | null;
  readonly onProvince: ((area: string, add: boolean) => void) | null;
}

/** Reports with their state and the number of issues; a row opens to show them. */
export function ReportsCard({ context, loaded, filedUnder, onProvince }: Props) {
  const { t } = useTranslation();
  const { format } = context;
  const { resource, reload } = loaded;
  const all = resource.data?.items ?? [];
  const shown = reportsOf(all, context.state.dataset, filedUnder);
  const count = resource.data === null ? '' : ` · ${t('reports.count', { n: shown.length })}`;
  return (
    <VisualFrame
      context={context}
      subtitle={`${t('reports.subtitle')}${count}`}
      twin={null}
      sheet={() => reportSheet(shown, format, t)}
    >
      {resource.state === 'off' && <Empty text={t('session.onlySignedIn')} />}
      {resource.state === 'loading' && <Loading label={t('load.loading')} />}
      {resource.state === 'failed' && resource.data === null && (
        <Failure error={resource.error} onRetry={reload} />
      )}
      {resource.data !== null && shown.length === 0 && (
        <Empty text={t(filedUnder === null ? 'reports.empty' : 'reports.emptySelected')} />
      )}
      {shown.length > 0 && (
        <ReportTable
          reports={shown}
          more={resource.data?.next !== null}
          format={format}
          onProvince={onProvince}
        />
      )}
    </VisualFrame>
  );
}

interface TableProps {
  readonly reports: readonly Submission[];
  readonly more: boolean;
  readonly format: Format;
  readonly onProvince: ((area: string, add: boolean) => void) | null;
}

function ReportTable({ reports, more, format, onProvince }: TableProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('reports.report')}</th>
            <th scope="col">{t('reports.status')}</th>
            <th scope="col">{t('reports.issues')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <ReportRow
              key={report.id}
              report={report}
              format={format}
              open={report.id === open}
              onToggle={() => setOpen(report.id === open ? null : report.id)}
              onProvince={onProvince}
            />
          ))}
        </tbody>
      </table>
      {more && <p className={table.muted}>{t('reports.more', { n: SUBMISSIONS_SHOWN })}</p>}
    </div>
  );
}
