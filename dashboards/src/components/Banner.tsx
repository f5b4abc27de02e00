import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface Props {
  readonly tone: 'info' | 'warning';
  readonly title?: string;
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** A line across the page about the page as a whole. */
export function Banner({ tone, title, children, action }: Props) {
  return (
    <div className={styles.banner} data-tone={tone} role="status">
      <p>
        {title !== undefined && <strong>{title} </strong>}
        {children}
      </p>
      {action}
    </div>
  );
}
