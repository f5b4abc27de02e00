import type { TFunction } from 'i18next';
import { ALL_PERIODS } from '../cube/period';
import type { PageContext } from '../overview/context';
import { visualOf } from '../pages/definition';
import { AREA, LINK, reactionOf, selectionsOf } from './scope';

/** One thing that acts on a visual, in words. */
export interface Acting {
  readonly what: string;
  readonly value: string;
  /** How the visual answers; null for what filters the page. */
  readonly how: string | null;
  /** Brought along by a drill-through. */
  readonly borrowed: boolean;
}

/** Every filter, slicer and pick that acts on a visual, the page's first. Without a visual: on the page. */
export function actingOn(
  context: Omit<PageContext, 'showSource' | 'openMenu'>,
  visual: string | null,
  t: TFunction,
): Acting[] {
  const { state, page, boundary, format, cube, indicator } = context;
  const names = (codes: readonly string[]): string =>
    codes.map((code) => cube.areas.get(code)?.name ?? code).join(', ');
  const filter = (what: string, value: string, borrowed = false): Acting => ({
    what,
    value,
    how: null,
    borrowed,
  });
  const acting: Acting[] = [];
  if (page.slicers.includes('indicator') && indicator !== null) {
    acting.push(filter(t('slicer.indicator'), format.name(indicator), state.drillIndicator !== null));
  }
  if (state.period !== ALL_PERIODS) {
    acting.push(filter(t('slicer.period'), format.period(state.period), state.drillPeriod !== null));
  }
  if (page.slicers.includes('kind')) acting.push(filter(t('slicer.kind'), t(`kind.${state.kind}`)));
  if (state.figures === 'accepted') acting.push(filter(t('figures.label'), t('figures.accepted')));
  acting.push(filter(t('slicer.boundary'), t(`slicer.boundary${boundary.id}`)));
  if (state.within.length > 0) acting.push(filter(t('pane.provinces'), names(state.within)));
  if (state.drill !== null) acting.push(filter(t('pane.drill'), names([state.drill]), true));
  for (const { visual: source, field, values } of selectionsOf(state)) {
    const known = page.visuals.find((one) => one.id === source);
    const reaction =
      visual === null || visual === source
        ? 'own'
        : reactionOf(page, known === undefined ? LINK : source, visualOf(page, visual));
    if (reaction === 'none') continue;
    const from = known === undefined ? t('pane.link') : t(known.title);
    acting.push({
      what: t('pane.picked', { visual: from }),
      value: field === AREA ? names(values) : values.map((value) => nameOf(field, value, t)).join(', '),
      how: visual === null ? null : t(`reaction.${reaction}`),
      borrowed: false,
    });
  }
  return acting;
}

function nameOf(field: string, value: string, t: TFunction): string {
  return t(`field.${field}.${value}`, { defaultValue: value });
}
