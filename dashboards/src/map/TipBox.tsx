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

export function TipBox({ tip, frame }: { readonly tip: Tip; readonly frame: HTMLElement | null }) {
  const width = frame?.clientWidth ?? 0;
  const height = frame?.clientHeight ?? 0;
  const left = Math.max(0, Math.min(tip.x + 12, width - WIDTH));
  // In the lower half it stands above the pointer, so that it never leaves the card.
  const vertical = tip.y > height / 2 ? { bottom: height - tip.y + 12 } : { top: tip.y + 12 };
  return (
    <div className={styles.tipBox} role="tooltip" style={{ left, width: WIDTH, ...vertical }}>
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
