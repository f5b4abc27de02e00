import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { VisualContext } from '../overview/context';
import type { SortChoice } from '../state/viewState';
import { chartThemes } from '../theme/theme';
import { notesFor } from './notes';
import type { Sheet } from './sheet';

interface Props {
  readonly context: VisualContext;
  readonly sortable: boolean;
  readonly sheet: () => Sheet;
  readonly target: HTMLElement;
  readonly onClose: () => void;
}

const SORTS = ['value:down', 'value:up', 'name:up', 'name:down'] as const;

/** What can be done with a visual: focus, export, sort. */
export default function VisualMenuList({ context, sortable, sheet, target, onClose }: Props) {
  const { t } = useTranslation();
  const { state, change, visual } = context;
  const focused = state.focus === visual;
  const sort = state.sort?.visual === visual ? state.sort : null;
  const chosen = sort === null ? 'value:down' : `${sort.by}:${sort.descending ? 'down' : 'up'}`;
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    const { saveSheet } = await import('../export/save');
    saveSheet(sheet(), notesFor(context, t), format, state.language);
  };
  const hasPicture =
    document.querySelector(`section[data-visual="${visual}"] svg:not([data-fui-icon])`) !== null;
  const picture = async (format: 'svg' | 'png'): Promise<void> => {
    const [{ drawingOf, pngOf, standalone }, { saveBlob }] = await Promise.all([
      import('../export/picture'),
      import('../export/save'),
    ]);
    const drawing = drawingOf(visual);
    if (drawing === null) return;
    const { font, text, textMuted: muted, surface } = chartThemes[state.look];
    const { title } = sheet();
    const made = standalone(drawing, { title, notes: notesFor(context, t), font, text, muted, surface });
    const blob = format === 'png' ? await pngOf(made) : new Blob([made.svg], { type: 'image/svg+xml' });
    saveBlob(blob, title, format);
  };
  const choose = (text: string): void => {
    const [by, way] = text.split(':');
    const next: SortChoice = { visual, by: by === 'name' ? 'name' : 'value', descending: way === 'down' };
    change({ sort: text === 'value:down' ? null : next });
  };
  return (
    <Menu
      open
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
      positioning={{ target, position: 'below', align: 'end' }}
      checkedValues={{ sort: [chosen] }}
      onCheckedValueChange={(_, data) => choose(data.checkedItems[0] ?? 'value:down')}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => change({ focus: focused ? null : visual })}>
            {t(focused ? 'visual.unfocus' : 'visual.focus')}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => void save('csv')}>{t('visual.csv')}</MenuItem>
          <MenuItem onClick={() => void save('xlsx')}>{t('visual.xlsx')}</MenuItem>
          {hasPicture && <MenuItem onClick={() => void picture('png')}>{t('visual.png')}</MenuItem>}
          {hasPicture && <MenuItem onClick={() => void picture('svg')}>{t('visual.svg')}</MenuItem>}
          {sortable && <MenuDivider />}
          {sortable &&
            SORTS.map((value) => (
              <MenuItemRadio key={value} name="sort" value={value}>
                {t(`sort.${value.replace(':', '_')}`)}
              </MenuItemRadio>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
