import * as z from 'zod/mini';
import { formatState, parseState } from '../state/viewState';

/** A view of the page under a name of the reader's. */
export interface Bookmark {
  readonly name: string;
  /** The query of its address. */
  readonly search: string;
}

const KEY = 'sxsh.bookmarks';
const stored = z.array(z.object({ name: z.string(), search: z.string() }));

/** What is kept in this browser; what cannot be read is as good as none. */
export function readBookmarks(storage: Pick<Storage, 'getItem'>): Bookmark[] {
  try {
    const parsed = stored.safeParse(JSON.parse(storage.getItem(KEY) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Keeps the bookmarks; a browser that keeps nothing keeps none of them. */
export function writeBookmarks(storage: Pick<Storage, 'setItem'>, bookmarks: readonly Bookmark[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(bookmarks));
  } catch {
    // Full, or switched off by the reader: the bookmark lasts as long as the page.
  }
}

/** With one more, or with its view replaced where the name is taken. */
export function withBookmark(bookmarks: readonly Bookmark[], name: string, search: string): Bookmark[] {
  const view = formatState({ ...parseState(search), pane: false });
  const known = bookmarks.some((one) => one.name === name);
  return known
    ? bookmarks.map((one) => (one.name === name ? { name, search: view } : one))
    : [...bookmarks, { name, search: view }];
}
