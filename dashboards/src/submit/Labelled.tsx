import { type ReactNode, useId } from 'react';
import styles from './Submit.module.css';

interface Props {
  readonly text: string;
  /** Draws the control with the id that the label names. */
  readonly children: (id: string) => ReactNode;
}

/** A native control under its label. The label stands beside it, so that a list's options are no part of its name. */
export function Labelled({ text, children }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{text}</label>
      {children(id)}
    </div>
  );
}
