import { useTranslation } from 'react-i18next';
import type { SourcePlace } from '../api/submissionSchema';
import type { Check } from '../api/submitting';
import table from '../components/DataTable.module.css';
import type { SubmitContext } from './context';
import styles from './Submit.module.css';
import { nameOf, textOf } from './values';

/** Rows drawn at most; a workbook with more is read by its findings, not row by row. */
const MOST_ROWS = 500;

interface Props {
  readonly context: SubmitContext;
  readonly check: Check;
}

/** Which cell or sentence was taken for which figure. */
export function ValuesTable({ context, check }: Props) {
  const { t } = useTranslation();
  const { indicators, format } = context;
  const values = check.observations;
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('submit.column.place')}</th>
            <th>{t('submit.column.indicator')}</th>
            <th>{t('submit.column.period')}</th>
            <th>{t('submit.column.kind')}</th>
            <th className={table.number}>{t('submit.column.reported')}</th>
            <th className={table.number}>{t('submit.column.value')}</th>
            <th className={table.number}>{t('submit.column.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {values.slice(0, MOST_ROWS).map((one, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two cells may state the very same value.
            <tr key={n} data-value={one.indicator}>
              <td title={one.source?.quote ?? undefined}>{placeOf(one.source)}</td>
              <td>
                {nameOf(one, indicators, format)}
                {one.subject !== null && <small className={styles.about}>{one.subject}</small>}
              </td>
              <td>{format.period(one.period)}</td>
              <td>{t(`kind.${one.kind}`, { defaultValue: one.kind })}</td>
              <td className={table.number}>
                {[one.reported?.value, one.reported?.unit].filter(Boolean).join(' ')}
              </td>
              <td className={table.number}>{textOf(one, indicators, format)}</td>
              <td className={table.number}>
                {one.confidence === null ? '' : `${Math.round(one.confidence * 100)} %`}
                {one.needsReview === true && <small className={styles.about}>{t('submit.unsure')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {values.length > MOST_ROWS && (
        <p className={styles.quiet}>{t('submit.more', { n: MOST_ROWS, of: values.length })}</p>
      )}
    </>
  );
}

/** Short enough for a column: the sheet and cell, or where the sentence begins. */
function placeOf(place: SourcePlace | null): string {
  if (place === null) return '';
  if (place.cell !== null) return place.sheet === null ? place.cell : `${place.sheet}!${place.cell}`;
  if (place.quote === null) return '';
  return place.quote.length > LONGEST ? `“${place.quote.slice(0, LONGEST)}…”` : `“${place.quote}”`;
}

const LONGEST = 40;
