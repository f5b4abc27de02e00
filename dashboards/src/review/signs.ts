import type { ReviewedFigure } from '../api/reviewSchema';

/** Colour never stands alone: a sign says the same. */
export const KIND_SIGNS = { actual: '●', target: '▲', plan: '◆' } as const;

export const STATE_SIGNS: Readonly<Record<ReviewedFigure['state'], string>> = {
  read: '',
  open: '?',
  confirmed: '✓',
  corrected: '✎',
  discarded: '✕',
};
