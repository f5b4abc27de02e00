import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SortChoice, ViewState } from '../state/viewState';
import { chartThemes } from '../theme/theme';
import type { Sheet, SheetNotes } from './sheet';

interface Props {
  readonly visual: string;
  readonly state: ViewState;
  readonly change: (part: Partial<ViewState>) => void;
  readonly sortable: boolean;
  /** What is seen, as a table; null where there is nothing to take along. */
  readonly sheet: (() => Sheet) | null;
  readonly notes: () => SheetNotes;
  readonly target: HTMLElement;
  readonly onClose: () => void;
}

const SORTS = ['value:down', 'value:up', 'name:up', 'name:down'] as const;

/** What can be done with a visual: focus, export, sort. */
export function VisualActions(props: Props) {
  const { visual, state, change, sortable, sheet, notes, target, onClose } = props;
  const { t } = useTranslation();
  const focused = state.focus === visual;
  const sort = state.sort?.visual === visual ? state.sort : null;
  const chosen = sort === null ? 'value:down' : `${sort.by}:${sort.descending ? 'down' : 'up'}`;
  const save = async (of: () => Sheet, format: 'csv' | 'xlsx'): Promise<void> => {
    const { saveSheet } = await import('../export/save');
    saveSheet(of(), notes(), format, state.language);
  };
  const hasPicture =
    document.querySelector(`section[data-visual="${visual}"] svg:not([data-fui-icon])`) !== null;
  const picture = async (of: () => Sheet, format: 'svg' | 'png'): Promise<void> => {
    const [{ drawingOf, pngOf, standalone }, { saveBlob }] = await Promise.all([
      import('../export/picture'),
      import('../export/save'),
    ]);
    const drawing = drawingOf(visual);
    if (drawing === null) return;
    const { font, text, textMuted: muted, surface } = chartThemes[state.look];
    const { title } = of();
    const made = standalone(drawing, { title, notes: notes(), font, text, muted, surface });
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
          {sheet !== null && (
            <>
              <MenuDivider />
              <MenuItem onClick={() => void save(sheet, 'csv')}>{t('visual.csv')}</MenuItem>
              <MenuItem onClick={() => void save(sheet, 'xlsx')}>{t('visual.xlsx')}</MenuItem>
              {hasPicture && (
                <MenuItem onClick={() => void picture(sheet, 'png')}>{t('visual.png')}</MenuItem>
              )}
              {hasPicture && (
                <MenuItem onClick={() => void picture(sheet, 'svg')}>{t('visual.svg')}</MenuItem>
              )}
            </>
          )}
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
