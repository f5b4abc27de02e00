import type { ReactNode } from 'react';
import { useContext, useId } from 'react';
import styles from './Card.module.css';
import { CardTools } from './cardTools';

interface Props {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly actions?: ReactNode;
  readonly area: string;
  /** What it is drawn as, and its place on a phone; see the page's definition. */
  readonly type?: string | undefined;
  readonly order?: number | undefined;
  readonly children: ReactNode;
}

/** The white box of one visual, named by its title; `area` is its id. */
export function Card({ title, subtitle, actions, area, type, order, children }: Props) {
  const id = useId();
  const tools = useContext(CardTools);
  return (
    <section
      className={styles.card}
      style={{ '--order': order } as React.CSSProperties}
      aria-labelledby={id}
      data-visual={area}
      data-type={type}
    >
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <div className={styles.actions}>
          {actions}
          {tools(area, title)}
        </div>
      </header>
      {subtitle !== undefined && (
        <p className={styles.subtitle} title={subtitle}>
          {subtitle}
        </p>
      )}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
