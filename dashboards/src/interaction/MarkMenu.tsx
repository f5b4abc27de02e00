import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PageContext } from '../overview/context';
import { visualOf } from '../pages/definition';
import { pageOf } from '../pages/pages';
import { type PageId, UNDRILLED } from '../state/viewState';
import type { MarkMenuState } from './useMarkMenu';

interface Props {
  readonly menu: MarkMenuState;
  readonly context: PageContext;
}

/** What can be done with one mark: drill through, see its sources, keep it alone, leave it out. */
export default function MarkMenu({ menu, context }: Props) {
  const { t } = useTranslation();
  const { mark } = menu;
  if (mark === null) return null;
  const { page, state, change, boundary, indicator, showSource } = context;
  const drillTo = visualOf(page, mark.visual).drillTo ?? [];
  const kept = boundary.units.map((unit) => unit.code);
  const isArea = mark.field === 'area';
  // A province picked beside it goes along as the filter it is; of provinces the one drilled through to takes over.
  const drill = (to: PageId): void =>
    change({
      ...UNDRILLED,
      page: to,
      via: page.id,
      drill: isArea ? mark.code : state.drill,
      drillPeriod: mark.field === 'period' ? mark.code : null,
      drillIndicator: mark.field === 'indicator' ? mark.code : null,
      focus: null,
      ...(isArea ? { selected: [], from: null } : {}),
      picks: [],
    });
  const box = {
    x: mark.x,
    y: mark.y,
    top: mark.y,
    left: mark.x,
    right: mark.x,
    bottom: mark.y,
    width: 0,
    height: 0,
  };
  return (
    <Menu
      open
      onOpenChange={(_, data) => {
        if (!data.open) menu.close();
      }}
      positioning={{ target: { getBoundingClientRect: () => box }, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList aria-label={t('menu.label', { name: mark.name })}>
          {drillTo.map((to) => (
            <MenuItem key={to} onClick={() => drill(to)}>
              {t('menu.drill', { page: t(pageOf(to).title), name: mark.name })}
            </MenuItem>
          ))}
          {isArea && indicator !== null && showSource !== null && page.id === 'overview' && (
            <MenuItem onClick={() => showSource(indicator, [mark.code])}>
              {t('menu.source', { name: mark.name })}
            </MenuItem>
          )}
          {isArea && <MenuDivider />}
          {isArea && (
            <MenuItem onClick={() => change({ within: [mark.code], selected: [], from: null })}>
              {t('menu.only', { name: mark.name })}
            </MenuItem>
          )}
          {isArea && (
            <MenuItem
              disabled={kept.length < 2}
              onClick={() =>
                change({
                  within: kept.filter((code) => code !== mark.code),
                  selected: state.selected.filter((code) => code !== mark.code),
                })
              }
            >
              {t('menu.without', { name: mark.name })}
            </MenuItem>
          )}
          {state.selected.length > 0 && (
            <MenuItem onClick={() => change({ selected: [], from: null })}>{t('menu.clear')}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
