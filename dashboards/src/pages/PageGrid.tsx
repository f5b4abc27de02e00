import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect } from 'react';
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

  const back = (
    <Button size="small" className={styles.back} icon={<ArrowLeft16Regular />} onClick={onUnfocus}>
      {t('visual.unfocus')}
    </Button>
  );
  if (focused !== null && page.alone !== true) {
    return (
      <div className={styles.focus} data-focus={focused}>
        {back}
        {render(focused)}
      </div>
    );
  }
  // On a page of its own what the reader has chosen and written lives in its cards: those are only put out of sight.
  const seen = (ids: readonly string[]): React.CSSProperties | undefined =>
    focused === null || ids.includes(focused) ? undefined : { display: 'none' };
  return (
    <>
      {focused !== null && back}
      <div style={{ display: 'contents', ...seen([]) }}>{lead}</div>
      <div className={styles.canvas} style={sizesOf(page, focused)} data-focus={focused ?? undefined}>
        {page.columns.map(({ visuals, rows }) => (
          <div
            key={visuals.join()}
            className={styles.column}
            style={{ gridTemplateRows: focused === null ? rows : 'minmax(0, 1fr)', ...seen(visuals) }}
          >
            {visuals.map((id) => (
              <div key={id} style={{ display: 'contents', ...seen([id]) }}>
                {render(id)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** Widths of the columns, and the rows of the one column of a phone. */
function sizesOf(page: PageDefinition, focused: string | null): React.CSSProperties {
  const onPhone = page.columns
    .flatMap((column) => column.visuals)
    .map((id) => visualOf(page, id).phone)
    .sort((a, b) => a.order - b.order)
    .map((phone) => phone.height)
    .join(' ');
  const [widths, rows] = focused === null ? [page.widths, onPhone] : ['minmax(0, 1fr)', 'minmax(70vh, auto)'];
  return { '--widths': widths, '--phone-rows': rows, '--least': page.least } as React.CSSProperties;
}
