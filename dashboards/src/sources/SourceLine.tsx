import { useTranslation } from 'react-i18next';
import type { SourcePlace } from '../api/submissionSchema';
import styles from './Sources.module.css';

/** Sheet and cell, or the place of a sentence, and what stands there. */
export function SourceLine({ place }: { readonly place: SourcePlace }) {
  const { t } = useTranslation();
  const where: string[] = [];
  if (place.sheet !== null) where.push(t('source.sheet', { sheet: place.sheet }));
  if (place.cell !== null) where.push(t('source.cell', { cell: place.cell }));
  if (place.cell === null && place.start !== null) {
    where.push(t('source.sentence', { start: place.start, end: place.start + (place.length ?? 0) }));
  }
  if (where.length === 0 && place.quote === null) return null;
  return (
    <div className={styles.place}>
      {where.join(', ')}
      {place.quote !== null && <q>{place.quote}</q>}
    </div>
  );
}
