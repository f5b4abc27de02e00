import { useTranslation } from 'react-i18next';
import type { ViewState } from '../state/viewState';
import { seenIn } from './seen';
import { VisualActions } from './VisualActions';

interface Props {
  readonly visual: string;
  readonly title: string;
  readonly state: ViewState;
  readonly change: (part: Partial<ViewState>) => void;
  readonly target: HTMLElement;
  readonly onClose: () => void;
}

/** What can be done with a card that shows no published figures: see it alone, and take its rows along. */
export default function CardMenuList({ visual, title, state, change, target, onClose }: Props) {
  const { t } = useTranslation();
  const card = target.closest(`section[data-visual="${visual}"]`);
  const seen = card === null ? null : seenIn(card, title);
  return (
    <VisualActions
      visual={visual}
      state={state}
      change={change}
      sortable={false}
      sheet={seen === null ? null : () => seen}
      notes={() => [
        ...(state.dataset === 'synthetic' ? [[t('dataset.label'), t('dataset.mark')] as const] : []),
        [t('export.address'), window.location.href],
      ]}
      target={target}
      onClose={onClose}
    />
  );
}
