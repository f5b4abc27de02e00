import { useTranslation } from 'react-i18next';
import styles from './Map.module.css';
import { PATTERN } from './mapColors';
import { ARCHIPELAGOS, archipelagoPath } from './shapes';

const NAME_AT = { hoangsa: [574, 360], truongsa: [600, 640] } as const;

/** The sea, the patterns, and the two archipelagos with their names, which are there whatever the data. */
export function MapBackdrop({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <defs>
        <pattern
          id={PATTERN.missing}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill="var(--sxshMissing)" />
          <line x1="0" y1="0" x2="0" y2="8" stroke="var(--sxshMissingLine)" strokeWidth="2.4" />
        </pattern>
        <pattern id={PATTERN.uncounted} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--sxshSurface)" />
          <circle cx="4" cy="4" r="2" fill="var(--sxshActual)" />
        </pattern>
      </defs>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape does the same by key. */}
      <rect className={styles.sea} width="812" height="873" onClick={onClear} />
      <text className={styles.seaName} x="520" y="560">
        {t('map.sea')}
      </text>
      {ARCHIPELAGOS.map(({ id }) => (
        <g key={id} className={styles.archipelago} data-archipelago={id}>
          <path d={archipelagoPath(id)} />
          <text x={NAME_AT[id][0]} y={NAME_AT[id][1]}>
            {t(`map.${id}`)}
          </text>
        </g>
      ))}
    </>
  );
}
