import type { NationalTarget } from '../cube/cube';
import styles from './Kpi.module.css';

interface Props {
  /** Percent; null where there is no result to draw. */
  readonly value: number | null;
  readonly target: NationalTarget;
}

/** The result as a bar and the target as a mark on one scale. The words beside it say the same. */
export function TargetBar({ value, target }: Props) {
  const end = Math.max(target.valueMax ?? target.value, value ?? 0) * 1.1;
  const at = (number: number): string => `${Math.min(100, (number / end) * 100)}%`;
  const width = (target.valueMax ?? target.value) - target.value;
  return (
    <div className={styles.bar} aria-hidden="true">
      {value !== null && <div className={styles.fill} style={{ width: at(value) }} />}
      <div
        className={styles.mark}
        style={{ left: at(target.value), width: width > 0 ? at(width) : undefined }}
      />
    </div>
  );
}
