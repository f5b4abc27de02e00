import { useTranslation } from 'react-i18next';
import { has } from '../cube/flags';
import type { Total } from '../cube/total';
import styles from './Kpi.module.css';

/** Warnings beside a number: partial, contradicted elsewhere, or with values left out of it. */
export function KpiFlags({ total }: { readonly total: Total }) {
  const { t } = useTranslation();
  const { reading } = total;
  const leftOut = Math.max(total.leftOut, reading.state === 'review' ? 1 : 0);
  return (
    <>
      {has(reading.flags, 'partial') && (
        <em className={styles.flag} title={t('flag.partialHint')}>
          {t('flag.partial')}
        </em>
      )}
      {has(reading.flags, 'conflict') && (
        <em className={styles.flag} title={t('flag.conflictHint')}>
          {t('flag.conflict')}
        </em>
      )}
      {leftOut > 0 && (
        <em className={styles.flag} title={t('flag.leftOutHint')}>
          {t('flag.review', { n: leftOut })}
        </em>
      )}
    </>
  );
}
