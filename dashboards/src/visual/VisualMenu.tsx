import { lazy } from 'react';
import type { VisualContext } from '../overview/context';
import { MenuDots } from './MenuDots';
import type { Sheet } from './sheet';

// Menus are opened by few and weigh a good deal: not part of the first load.
const VisualMenuList = lazy(() => import('./VisualMenuList'));

interface Props {
  readonly context: VisualContext;
  readonly title: string;
  readonly sortable: boolean;
  readonly sheet: () => Sheet;
}

/** The menu of a visual over the published figures. */
export function VisualMenu({ context, title, sortable, sheet }: Props) {
  return (
    <MenuDots
      title={title}
      list={(target, onClose) => (
        <VisualMenuList
          context={context}
          sortable={sortable}
          sheet={sheet}
          target={target}
          onClose={onClose}
        />
      )}
    />
  );
}
