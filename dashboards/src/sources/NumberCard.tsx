import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../cube/cube';
import { NATION } from '../cube/cube';
import { isReported } from '../cube/reading';
import { combine, type Total, totalOf } from '../cube/total';
import { fullText, notesOf, restsOn } from '../overview/describe';
import type { SourcesContext } from './context';
import styles from './Sources.module.css';

/** The number that was asked about, and how it came about. */
export function NumberCard({ context, indicator }: { context: SourcesContext; indicator: Indicator }) {
  const { t } = useTranslation();
  const { index, units, narrowed, state, format, cube, shown } = context;
  const total: Total = useMemo(() => {
    const own = totalOf(index, indicator, units, state.period);
    if (own.form !== 'missing' || narrowed) return own;
    const nation = index.at(indicator, NATION, state.period);
    return isReported(nation) ? combine([nation], false) : own;
  }, [index, indicator, units, narrowed, state.period]);
  const name = (id: string | null): string => {
    const found = id === null ? undefined : cube.indicators.get(id);
    return found === undefined ? '' : format.name(found);
  };
  const places = narrowed ? shown.map((unit) => unit.name).join(', ') : t('source.nation');
  return (
    <section className={styles.number} aria-label={t('sources.number')} data-number>
      <h2>
        {format.name(indicator)} · {t(`kind.${state.kind}`)} · {format.period(state.period)}
      </h2>
      <p className={styles.place} title={places}>
        {places}
      </p>
      <p className={styles.figure}>
        <strong data-value>{fullText(total.reading, indicator, format)}</strong>{' '}
        <span>
          {t(`sources.how.${total.form}`, {
            n: total.units,
            top: name(indicator.numerator),
            bottom: name(indicator.denominator),
          })}{' '}
          {[total.form === 'missing' ? null : restsOn(total, t), ...notesOf(total.reading, t)]
            .filter((text) => text !== null)
            .join(' · ')}
        </span>
      </p>
    </section>
  );
}
