import type { PageId } from '../state/viewState';

/** What a visual is drawn as; it decides how it reacts where the page does not say. */
export type VisualType = 'card' | 'map' | 'bar' | 'line' | 'table' | 'matrix' | 'form';

/** How a visual answers to what is picked on another: shows only that part, dims the rest, or stays as it is. */
export type Reaction = 'filter' | 'highlight' | 'none';

export type SlicerId = 'indicator' | 'period' | 'kind' | 'boundary';

export interface VisualDefinition {
  readonly id: string;
  readonly type: VisualType;
  /** Key of its title among the words. */
  readonly title: string;
  /** Its place in the one column of a phone, and the height of its row there as CSS writes it. */
  readonly phone: { readonly order: number; readonly height: string };
  /** Pages that a mark of it can be drilled through to. */
  readonly drillTo?: readonly PageId[];
}

/** An exception from how the target's type reacts. */
export interface Interaction {
  readonly source: string;
  readonly target: string;
  readonly reaction: Reaction;
}

/** One column of the canvas from top to bottom, with the heights of its rows as CSS writes them. */
export interface ColumnDefinition {
  readonly visuals: readonly string[];
  readonly rows: string;
}

/** A page as data: what is on it, where, and what reacts to what. */
export interface PageDefinition {
  readonly id: PageId;
  /** Key of its name among the words. */
  readonly title: string;
  /** Endpoint that a reader must reach to have the page; without it everybody has. */
  readonly needs?: string;
  /** Whether it stands without the published figures. */
  readonly alone?: boolean;
  readonly slicers: readonly SlicerId[];
  readonly columns: readonly ColumnDefinition[];
  /** Widths of the columns as CSS writes them. */
  readonly widths: string;
  /** Least height of the columns as CSS writes it, below which the page scrolls. */
  readonly least?: string;
  readonly visuals: readonly VisualDefinition[];
  readonly interactions: readonly Interaction[];
}

/** @throws RangeError where the page has no such visual: the definition and the code disagree. */
export function visualOf(page: PageDefinition, id: string): VisualDefinition {
  const found = page.visuals.find((visual) => visual.id === id);
  if (found === undefined) throw new RangeError(`Page ${page.id} has no visual ${id}.`);
  return found;
}
