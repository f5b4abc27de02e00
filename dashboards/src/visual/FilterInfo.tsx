import { Filter16Regular } from '@fluentui/react-icons';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisualContext } from '../overview/context';
import { HeaderButton } from './HeaderButton';

const FilterInfoList = lazy(() => import('./FilterInfoList'));

/** The funnel in a visual's header: everything that acts on it, and how. */
export function FilterInfo({ context, title }: { readonly context: VisualContext; readonly title: string }) {
  const { t } = useTranslation();
  return (
    <HeaderButton
      icon={<Filter16Regular />}
      label={t('visual.filters', { title })}
      hint={t('visual.filtersHint')}
      opens="dialog"
      list={(target, onClose) => (
        <FilterInfoList context={context} title={title} target={target} onClose={onClose} />
      )}
    />
  );
}
