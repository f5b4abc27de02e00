import { Button } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCorrections } from '../api/mapping';
import type { Check, Destination } from '../api/submitting';
import { useResource } from '../api/useResource';
import table from '../components/DataTable.module.css';
import { Failure } from '../components/Notice';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { CorrectionsList } from './CorrectionsList';
import { type Place, placesOf } from './columns';
import type { SubmitContext } from './context';
import { MeaningDialog } from './MeaningDialog';
import { mayBeSent, type QueuedFile } from './queue';
import styles from './Submit.module.css';

interface Props {
  readonly context: SubmitContext;
  readonly check: Check;
  readonly to: Destination;
  readonly file: QueuedFile;
  readonly onCorrected: () => void;
}

/** Names that fit into a cell. */
const MOST_NAMES = 2;

/** What each column was taken for and why, and the way to say what its heading means. */
export function ColumnsView({ context, check, to, file, onCorrected }: Props) {
  const { t } = useTranslation();
  const { access } = useSession();
  const { indicators, format } = context;
  const [asked, setAsked] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { area, dataset } = to;
  const load = useCallback((signal: AbortSignal) => getCorrections(area, dataset, signal), [area, dataset]);
  const { resource, reload } = useResource(may(access, 'ListMappingCorrections') ? load : null);
  const places = useMemo(() => placesOf(check), [check]);
  // A file that is in is not read anew by what is said now; its province's next one is.
  const open = mayBeSent(file) || file.phase === 'checking';
  const mayCorrect = open && may(access, 'SetMappingCorrection');
  const nameOf = (id: string): string => indicators.get(id)?.name[format.language] ?? id;
  const changed = (text: string): void => {
    setSaid(text);
    reload();
    onCorrected();
  };
  const meaning = ({ column }: Place): string => {
    if (column === null) return t('submit.role.unknown');
    const names = column.indicators.slice(0, MOST_NAMES).map(nameOf).join('; ');
    const rest = column.indicators.length - MOST_NAMES;
    if (names === '') {
      return t(column.isCorrected ? 'submit.meaning.none' : `submit.role.${column.role}`, {
        defaultValue: column.role,
      });
    }
    return rest > 0 ? t('submit.meaning.more', { names, n: rest }) : names;
  };
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('submit.column.place')}</th>
            <th>{t('submit.column.heading')}</th>
            <th>{t('submit.column.value')}</th>
            <th className={table.number}>{t('submit.column.values')}</th>
            <th className={table.number}>{t('submit.column.sure')}</th>
            {mayCorrect && (
              <th>
                <span className={styles.unseen}>{t('submit.meaning.title')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => {
            const { where, heading, column } = place;
            return (
              <tr key={`${where} ${heading}`} data-heading={heading} data-role={column?.role ?? 'label'}>
                <td>{where}</td>
                <td>{heading === '' ? t('submit.noHeading') : heading}</td>
                <td>
                  {meaning(place)}
                  <small className={styles.about}>
                    {column === null
                      ? t('submit.unknownLabel')
                      : format.language === 'vi'
                        ? column.why
                        : column.whyEn}
                  </small>
                </td>
                <td className={table.number}>{column === null ? '' : column.values}</td>
                <td className={table.number}>
                  {column === null ? '' : `${Math.round(column.confidence * 100)} %`}
                </td>
                {mayCorrect && (
                  <td>
                    {place.correctable && (
                      <Button
                        size="small"
                        aria-label={t('submit.meaning.openFor', { heading })}
                        onClick={() => setAsked(heading)}
                      >
                        {t('submit.meaning.open')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {resource.state === 'failed' && <Failure error={resource.error} onRetry={reload} />}
      {resource.data !== null && (
        <CorrectionsList
          corrections={resource.data}
          context={context}
          to={to}
          mayForget={open && may(access, 'RemoveMappingCorrection')}
          onForgotten={(heading) => changed(t('submit.meaning.forgotten', { heading }))}
        />
      )}
      <p className={styles.quiet} role="status">
        {said}
      </p>
      {asked !== null && (
        <MeaningDialog
          heading={asked}
          now={resource.data?.find((one) => one.heading === asked)?.indicator}
          context={context}
          to={to}
          onDone={() => {
            setAsked(null);
            changed(t('submit.meaning.done', { heading: asked }));
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
