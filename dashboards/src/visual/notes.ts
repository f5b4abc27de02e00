import type { TFunction } from 'i18next';
import { actingOn } from '../interaction/actingOn';
import type { VisualContext } from '../overview/context';
import { basisText } from '../overview/describe';
import type { SheetNotes } from './sheet';

/** The block of filters of an export: without it a figure in a file of its own could be taken for another. */
export function notesFor(context: VisualContext, t: TFunction): SheetNotes {
  const { state, cube, coverage, basis } = context;
  const acting = actingOn(context, context.visual, t).map(
    (one) => [one.what, one.how === null ? one.value : `${one.value} (${one.how})`] as const,
  );
  return [
    ...(state.dataset === 'synthetic' ? [[t('dataset.label'), t('dataset.mark')] as const] : []),
    ...acting,
    ...(basis === null ? [] : [[t('export.basis'), basisText(basis, t)] as const]),
    [t('export.coverage'), t('header.coverage', { n: coverage.n, of: coverage.of })],
    [t('export.catalogue'), cube.catalogue],
    [t('export.address'), window.location.href],
  ];
}
