import { useTranslation } from 'react-i18next';
import styles from './Map.module.css';
import type { MapColors } from './mapColors';

interface Props {
  readonly colors: MapColors;
  readonly number: (value: number) => string;
  /** Under the scale; "" where the numbers already carry it. */
  readonly unit: string;
}

/** Says what the colours mean, and that hatching is not a value. */
export function MapLegend({ colors, number, unit }: Props) {
  const { t } = useTranslation();
  const { scale, present } = colors;
  const gradient = `linear-gradient(to right, ${colors.from}, ${colors.to})`;
  return (
    <section className={styles.legend} aria-label={t('map.legend')}>
      {scale !== null && (
        <div className={styles.scale}>
          <div
            className={styles.ramp}
            style={
              scale.low === scale.high
                ? { background: scale.color(scale.low) }
                : { backgroundImage: gradient }
            }
          />
          <div className={styles.ends}>
            <span>{number(scale.low)}</span>
            {scale.high !== scale.low && <span>{number(scale.high)}</span>}
          </div>
          {unit !== '' && <div className={styles.unit}>{unit}</div>}
        </div>
      )}
      {present.has('missing') && <Key className={styles.keyMissing} text={t('state.missing')} />}
      {present.has('nil') && <Key className={styles.keyNil} text={t('state.nil')} />}
      {(present.has('review') || present.has('vague')) && (
        <Key
          className={styles.keyUncounted}
          text={t(present.has('review') ? 'state.review' : 'state.vague')}
        />
      )}
      {present.has('unavailable') && <Key className={styles.keyMissing} text={t('state.unavailable')} />}
    </section>
  );
}

function Key({ className, text }: { readonly className: string | undefined; readonly text: string }) {
  return (
    <div className={styles.key}>
      <i className={className} />
      {text}
    </div>
  );
}
