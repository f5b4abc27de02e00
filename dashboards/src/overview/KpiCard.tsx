import { DocumentSearch16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { menuHandlers } from '../interaction/useMarkMenu';
import { basisOfTotals } from './basis';
import type { VisualContext } from './context';
import { basisText, fullText, notesOf } from './describe';
import styles from './Kpi.module.css';
import { KpiFlags } from './KpiFlags';
import { KpiTarget } from './KpiTarget';
import type { Kpi } from './kpis';

type Translate = ReturnType<typeof useTranslation>['t'];

/** One figure with what it rests on. A click on its name puts it on the other visuals. */
export function KpiCard({ kpi, context }: { readonly kpi: Kpi; readonly context: VisualContext }) {
  const { t } = useTranslation();
  const { format, state, narrowed, units, indicator, change, showSource } = context;
  const { reading } = kpi.total;
  const name = t(`kpi.${kpi.id}`);
  const missing = reading.value === null;
  const chosen = indicator?.id === kpi.indicator.id;
  const basis = kpi.total.form === 'missing' ? '' : basisOf(kpi, context, t);
  return (
    <article className={styles.card} data-kpi={kpi.id} data-chosen={chosen} data-kind={state.kind}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          <button
            type="button"
            aria-pressed={chosen}
            title={t('kpi.show', { name: format.name(kpi.indicator) })}
            onClick={() => change({ indicator: kpi.indicator.id })}
            {...menuHandlers((x, y) =>
              context.openMenu({
                visual: context.visual,
                field: 'indicator',
                code: kpi.indicator.id,
                name,
                x,
                y,
              }),
            )}
          >
            {name}
          </button>
        </h2>
        {!missing && showSource !== null && (
          <button
            type="button"
            className={styles.source}
            aria-label={t('source.openFor', { name })}
            title={t('source.open')}
            onClick={() => showSource(kpi.indicator, narrowed ? units : [])}
          >
            <DocumentSearch16Regular aria-hidden />
          </button>
        )}
      </div>
      <p className={missing ? styles.none : styles.value}>
        <span
          data-value
          title={
            missing
              ? undefined
              : [fullText(reading, kpi.indicator, format), ...notesOf(reading, t)].join('; ')
          }
        >
          {format.reading(reading, kpi.indicator, true)}
        </span>
        {!missing && <small>{partsOf(kpi, context, t) ?? unitOf(kpi, context)}</small>}
      </p>
      {kpi.target !== null && state.kind === 'actual' && (
        <KpiTarget choice={kpi.target} reading={reading} indicator={kpi.indicator} format={format} />
      )}
      {basis !== '' && (
        <p className={styles.basis}>
          <span data-basis>{basis}</span>
          <KpiFlags total={kpi.total} />
        </p>
      )}
    </article>
  );
}

/** On what the number rests, in a line. */
function basisOf(kpi: Kpi, { format, state, units, awaiting }: VisualContext, t: Translate): string {
  const words = [kpi.national ? t('kpi.nation') : basisText(basisOfTotals([kpi.total], units, awaiting), t)];
  if (kpi.total.form === 'rate') words.push(t('kpi.recomputed'));
  if (kpi.total.form === 'list') words.push(t('kpi.list'));
  if (kpi.target !== null && state.kind === 'target') words.unshift(t('kpi.provincialTarget'));
  if (kpi.target !== null && state.kind === 'plan') words.unshift(t('kpi.plan'));
  const { period } = kpi.total.reading;
  if (period !== null && state.period !== period) words.push(format.period(period));
  return words.join(' · ');
}

/** "15 nhanh · 2 tổng thể" where the number is made of kinds, the kind alone where it is the only one; else null. */
function partsOf(kpi: Kpi, { format }: VisualContext, t: Translate): string | null {
  const [only, second] = kpi.parts;
  if (only === undefined) return null;
  if (second === undefined) return only.label === 'combined' ? null : t(`kpi.${only.label}`);
  return kpi.parts
    .map((part) => `${format.reading(part.total.reading, part.indicator, true)} ${t(`kpi.${part.label}`)}`)
    .join(' · ');
}

function unitOf(kpi: Kpi, { format }: VisualContext): string {
  return kpi.indicator.unit === '%' ? '' : format.unit(kpi.indicator.unit);
}
