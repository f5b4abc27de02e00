import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HeaderButton } from './HeaderButton';

interface Props {
  readonly title: string;
  /** The menu, under the button that opened it. */
  readonly list: (target: HTMLElement, onClose: () => void) => ReactNode;
}

/** The three dots in a visual's header. */
export function MenuDots({ title, list }: Props) {
  const { t } = useTranslation();
  return (
    <HeaderButton
      icon={<MoreHorizontal16Regular />}
      label={t('visual.more', { title })}
      hint={t('visual.moreHint')}
      opens="menu"
      list={list}
    />
  );
}
