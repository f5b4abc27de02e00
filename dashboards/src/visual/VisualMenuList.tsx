import { useTranslation } from 'react-i18next';
import type { VisualContext } from '../overview/context';
import { notesFor } from './notes';
import type { Sheet } from './sheet';
import { VisualActions } from './VisualActions';

interface Props {
  readonly context: VisualContext;
  readonly sortable: boolean;
  readonly sheet: () => Sheet;
  readonly target: HTMLElement;
  readonly onClose: () => void;
}

/** What can be done with a visual over the published figures, whose filters go along with what is saved. */
export default function VisualMenuList({ context, ...rest }: Props) {
  const { t } = useTranslation();
  const { visual, state, change } = context;
  return (
    <VisualActions
      visual={visual}
      state={state}
      change={change}
      notes={() => notesFor(context, t)}
      {...rest}
    />
  );
}
