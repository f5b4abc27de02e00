import { Button } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, Suspense, useState } from 'react';
import styles from './Visual.module.css';

interface Props {
  readonly icon: ReactElement;
  readonly label: string;
  readonly hint: string;
  readonly opens: 'menu' | 'dialog';
  /** What it opens, under the button; loaded only once it is asked for, because few do and it weighs a good deal. */
  readonly list: (target: HTMLElement, onClose: () => void) => ReactNode;
}

/** A button in a visual's header that opens something under itself and has the focus back afterwards. */
export function HeaderButton({ icon, label, hint, opens, list }: Props) {
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={setButton}
        size="small"
        appearance="subtle"
        className={styles.tool}
        icon={icon}
        aria-haspopup={opens}
        aria-expanded={open}
        aria-label={label}
        title={hint}
        onClick={() => setOpen(!open)}
      />
      {open && button !== null && (
        <Suspense>
          {list(button, () => {
            setOpen(false);
            button.focus();
          })}
        </Suspense>
      )}
    </>
  );
}
