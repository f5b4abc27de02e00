import type { PageId } from '../state/viewState';
import type { PageDefinition } from './definition';
import { overviewPage } from './overview';
import { reportingPage } from './reporting';

/** The pages in the order of their tabs. */
export const PAGES: readonly PageDefinition[] = [overviewPage, reportingPage];

/** @throws RangeError where no page has the id: it is not among {@link PAGES}. */
export function pageOf(id: PageId): PageDefinition {
  const found = PAGES.find((page) => page.id === id);
  if (found === undefined) throw new RangeError(`No page ${id}.`);
  return found;
}
