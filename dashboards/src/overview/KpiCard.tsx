import { useTranslation } from 'react-i18next';
import { has } from '../cube/flags';
import { isCounted } from '../cube/reading';
import { distanceTo } from '../cube/target';
import type { PageContext } from './context';
import { restsOn } from './describe';
import styles from './Kpi.module.css';
import type { Kpi } from './kpis';
import { TargetBar } from './TargetBar';

/** One figure with what it rests on. A click on its name puts it on the other visuals. */
export function KpiCard({ kpi, context }: { readonly kpi: Kpi; readonly context: PageContext }) {
  const { t } = useTranslation();
  const { format, state, selected, indicator, change } = context;
  const { reading } = kpi.total;
  const name = t(`kpi.${kpi.id}`);
  const missing = reading.value === null;
  const chosen = indicator?.id === kpi.indicator.id;
  return (
    <article className={styles.card} data-kpi={kpi.id} data-chosen={chosen} data-kind={state.kind}>
      <h3 className={styles.name}>
        <button
          type="button"
          aria-pressed={chosen}
          title={t('kpi.show', { name: format.name(kpi.indicator) })}
          onClick={() => change({ indicator: kpi.indicator.id })}
        >
          {name}
        </button>
      </h3>
      <p className={missing ? styles.none : styles.value}>
        <span>{format.reading(reading, kpi.indicator, true)}</span>
        {!missing && kpi.indicator.unit !== '%' && kpi.target === null && (
          <small>{format.unit(kpi.indicator.unit)}</small>
        )}
        <Flags kpi={kpi} />
      </p>
      {kpi.target !== null && state.kind === 'actual' && <Against kpi={kpi} context={context} />}
      <p className={styles.basis}>
        <span>{missing && kpi.total.form === 'missing' ? '' : basis(kpi, context, t)}</span>
        {!missing && (
          <button
            type="button"
            className={styles.source}
            aria-label={t('source.openFor', { name })}
            onClick={() => context.showSource(kpi.indicator, [...selected])}
          >
            {t('source.open')}
          </button>
        )}
      </p>
    </article>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** What the number is made of, in a line. */
function basis(kpi: Kpi, { format, selected, state }: PageContext, t: Translate): string {
  const words = [kpi.national ? t('kpi.nation') : restsOn(kpi.total, selected.size > 0, t)];
  if (kpi.total.form === 'rate') words.push(t('kpi.recomputed'));
  if (kpi.total.form === 'list') words.push(t('kpi.list'));
  if (kpi.target !== null && state.kind === 'target') words.unshift(t('kpi.provincialTarget'));
  if (kpi.target !== null && state.kind === 'plan') words.unshift(t('kpi.plan'));
  const { period } = kpi.total.reading;
  if (period !== null && state.period !== period) words.push(format.period(period));
  for (const part of kpi.parts) {
    const value = format.reading(part.total.reading, part.indicator, true);
    words.push(`${value} ${t(`kpi.${part.label}`)}`);
  }
  return words.join(' · ');
}

function Flags({ kpi }: { readonly kpi: Kpi }) {
  const { t } = useTranslation();
  const { total } = kpi;
  const review = total.reading.state === 'review';
  return (
    <>
      {has(total.reading.flags, 'partial') && (
        <em className={styles.flag} title={t('flag.partialHint')}>
          {t('flag.partial')}
        </em>
      )}
      {has(total.reading.flags, 'conflict') && (
        <em className={styles.flag} title={t('flag.conflictHint')}>
          {t('flag.conflict')}
        </em>
      )}
      {(total.leftOut > 0 || review) && (
        <em className={styles.flag} title={t('flag.leftOutHint')}>
          {t('flag.review', { n: Math.max(1, total.leftOut) })}
        </em>
      )}
    </>
  );
}

/** The national target beside the result, never mixed with it. */
function Against({ kpi, context }: { readonly kpi: Kpi; readonly context: PageContext }) {
  const { t } = useTranslation();
  const { format } = context;
  if (kpi.target === null) return null;
  const { target, year } = kpi.target;
  if (target === null) return <p className={styles.target}>{t('kpi.noTarget', { year })}</p>;
  const { reading } = kpi.total;
  const asReading = {
    ...reading,
    state: target.valueMax === null ? ('value' as const) : ('range' as const),
    value: target.value,
    valueMax: target.valueMax,
    flags: 0,
  };
  const words = t('kpi.target', { year, value: format.reading(asReading, kpi.indicator, true) });
  const distance = isCounted(reading) ? distanceTo(target, reading.value) : null;
  return (
    <div className={styles.against}>
      <TargetBar value={isCounted(reading) ? reading.value : null} target={target} />
      <p className={styles.target} title={target.decision}>
        <span>{words}</span>
        {distance !== null && (
          <strong data-met={distance.met}>
            {distance.met ? t('kpi.met') : t('kpi.gap', { gap: format.number(distance.gap) })}
          </strong>
        )}
      </p>
    </div>
  );
}
