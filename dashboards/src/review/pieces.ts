/** A stretch of a paragraph: plain text, or the words of a figure. */
export interface Piece {
  readonly text: string;
  /** Index of the figure; null for plain text. Where figures share words, the later one has what the earlier ones leave, and may have none. */
  readonly figure: number | null;
}

export interface Place {
  readonly figure: number;
  /** In code points from the start of the whole text. */
  readonly start: number;
  readonly length: number;
}

/**
 * Cuts a paragraph at its figures.
 * @param start where the paragraph starts in the whole text, in code points.
 * @param places the figures within it, in any order.
 */
export function piecesOf(text: string, start: number, places: readonly Place[]): Piece[] {
  const points = Array.from(text);
  const pieces: Piece[] = [];
  let at = 0;
  const upTo = (end: number, figure: number | null): void => {
    const to = Math.min(Math.max(end, at), points.length);
    if (to > at || figure !== null) pieces.push({ text: points.slice(at, to).join(''), figure });
    at = to;
  };
  const ordered = [...places].sort((a, b) => a.start - b.start || b.length - a.length || a.figure - b.figure);
  for (const place of ordered) {
    upTo(place.start - start, null);
    upTo(place.start - start + place.length, place.figure);
  }
  upTo(points.length, null);
  return pieces;
}

/** Groups places by the paragraph they start in. */
export function placesByParagraph(
  paragraphs: readonly { readonly start: number }[],
  places: readonly Place[],
): Map<number, Place[]> {
  const found = new Map<number, Place[]>();
  for (const place of places) {
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paragraphs[middle]?.start ?? 0) <= place.start) low = middle + 1;
      else high = middle;
    }
    const index = low - 1;
    if (index >= 0) found.set(index, [...(found.get(index) ?? []), place]);
  }
  return found;
}
