import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { Fragment, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type PageDefinition, visualOf } from './definition';
import styles from './Page.module.css';

interface Props {
  readonly page: PageDefinition;
  /** The visual that fills the page; null, or one that this page does not have, for none. */
  readonly focus: string | null;
  readonly onUnfocus: () => void;
  /** What stands above the columns in full width. */
  readonly lead: ReactNode;
  readonly render: (visual: string) => ReactNode;
}

/** Lays a page's visuals out as its definition says, or one of them alone in focus mode. */
export function PageGrid({ page, focus, onUnfocus, lead, render }: Props) {
  const { t } = useTranslation();
  const placed = page.columns.flatMap((column) => column.visuals);
  const focused = focus !== null && placed.includes(focus) ? focus : null;
  useEffect(() => {
    if (focused === null) return;
    const leave = (event: KeyboardEvent): void => {
      // Escape inside a menu or a dialog closes that, and in a visual clears what is picked there.
      if (event.key === 'Escape' && event.target === document.body) onUnfocus();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [focused, onUnfocus]);

  if (focused !== null) {
    return (
      <div className={styles.focus} data-focus={focused}>
        <Button size="small" className={styles.back} icon={<ArrowLeft16Regular />} onClick={onUnfocus}>
          {t('visual.unfocus')}
        </Button>
        {render(focused)}
      </div>
    );
  }
  const onPhone = placed
    .map((id) => visualOf(page, id).phone)
    .sort((a, b) => a.order - b.order)
    .map((phone) => phone.height)
    .join(' ');
  const sizes = {
    '--widths': page.widths,
    '--phone-rows': onPhone,
    '--least': page.least,
  } as React.CSSProperties;
  return (
    <>
      {lead}
      <div className={styles.canvas} style={sizes}>
        {page.columns.map((column) => (
          <div
            key={column.visuals.join()}
            className={styles.column}
            style={{ gridTemplateRows: column.rows }}
          >
            {column.visuals.map((id) => (
              <Fragment key={id}>{render(id)}</Fragment>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
