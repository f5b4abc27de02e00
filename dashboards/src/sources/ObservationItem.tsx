import { useTranslation } from 'react-i18next';
import type { Observation } from '../api/observationSchema';
import type { Indicator } from '../cube/cube';
import type { Format } from '../format/format';
import { fullText } from '../overview/describe';
import { readingOfObservation } from './readingOf';
import { SourceLine } from './SourceLine';
import styles from './Sources.module.css';

interface Props {
  readonly item: Observation;
  readonly place: string;
  readonly file: string | null;
  readonly indicator: Indicator;
  readonly format: Format;
}

/** One reported value as the report wrote it, beside what was made of it. */
export function ObservationItem({ item, place, file, indicator, format }: Props) {
  const { t } = useTranslation();
  const about = [item.subject, item.sector, item.programme].filter((text) => text !== null);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{fullText(readingOfObservation(item), indicator, format)}</strong>
        <span>
          {place} · {format.period(item.period)}
        </span>
      </div>
      {about.length > 0 && <div className={styles.about}>{about.join(' · ')}</div>}
      {item.reported?.value != null && (
        <div>
          {t('source.reported')}: <q>{[item.reported.value, item.reported.unit].filter(Boolean).join(' ')}</q>
        </div>
      )}
      {file !== null && (
        <div>
          {t('source.file')}: <span className={styles.file}>{file}</span>
        </div>
      )}
      {item.source !== null && <SourceLine place={item.source} />}
      {item.needsReview === true && <em className={styles.review}>{t('state.review')}</em>}
    </li>
  );
}
