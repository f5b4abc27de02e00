import type { ApiError } from '../api/http';
import type { Cover } from '../api/submitting';

/** What goes with every file of one submission. */
export interface Accompanying {
  readonly cover: Cover;
  /** The signed copy. */
  readonly signed: File | null;
}

export const NOTHING_ALONG: Accompanying = {
  cover: { documentNumber: '', documentDate: '', signatory: '' },
  signed: null,
};

/** How far the letter of a submitted file is. */
export interface Letter {
  readonly state: 'sending' | 'kept' | 'failed';
  readonly of: Accompanying;
  /** Why it failed. */
  readonly error: ApiError | null;
}

/** Whether anything of the letter is known. */
export function hasCover({ cover }: Accompanying): boolean {
  return Object.values(cover).some((text) => text.trim() !== '');
}

/** Whether there is anything to note down with a submission. */
export function goesAlong(along: Accompanying): boolean {
  return along.signed !== null || hasCover(along);
}
