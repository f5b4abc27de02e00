import type { ReviewedFigure } from '../api/reviewSchema';

/** The figure to look at after one was decided: the next that waits, from there on and then from the start; without any, the next in order. */
export function nextFigure(figures: readonly ReviewedFigure[], from: number): number {
  for (let step = 1; step < figures.length; step++) {
    const index = (from + step) % figures.length;
    if (figures[index]?.state === 'open') return index;
  }
  return Math.min(from + 1, figures.length - 1);
}
