import { useTranslation } from 'react-i18next';
import type { Indicator } from '../cube/cube';
import { isCounted, type Reading, readingOfTarget } from '../cube/reading';
import { distanceTo, type TargetChoice } from '../cube/target';
import type { Format } from '../format/format';
import styles from './Kpi.module.css';
import { TargetBar } from './TargetBar';

interface Props {
  readonly choice: TargetChoice;
  readonly reading: Reading;
  readonly indicator: Indicator;
  readonly format: Format;
}

/** The national target beside the result, never mixed with it. */
export function KpiTarget({ choice, reading, indicator, format }: Props) {
  const { t } = useTranslation();
  const { target, year } = choice;
  if (target === null) return <p className={styles.target}>{t('kpi.noTarget', { year })}</p>;
  const value = isCounted(reading) ? reading.value : null;
  const distance = value === null ? null : distanceTo(target, value);
  return (
    <>
      <TargetBar value={value} target={target} />
      <p className={styles.target} title={target.decision}>
        <span>
          {t('kpi.target', { year, value: format.reading(readingOfTarget(target), indicator, true) })}
        </span>
        {distance !== null && (
          <strong data-met={distance.met}>
            {distance.met ? t('kpi.met') : t('kpi.gap', { gap: format.number(distance.gap) })}
          </strong>
        )}
      </p>
    </>
  );
}
