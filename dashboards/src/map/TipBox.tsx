import type { TooltipRow } from '../charts/tooltip';
import styles from './Map.module.css';

/** Where a tooltip stands inside the map's frame, and what it says. */
export interface Tip {
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly rows: readonly TooltipRow[];
}

const WIDTH = 240;

export function TipBox({ tip, width }: { readonly tip: Tip; readonly width: number }) {
  const left = Math.max(0, Math.min(tip.x + 12, width - WIDTH));
  return (
    <div className={styles.tipBox} role="tooltip" style={{ left, top: tip.y + 12, width: WIDTH }}>
      <div className="tip">
        <strong>{tip.title}</strong>
        <dl>
          {tip.rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
