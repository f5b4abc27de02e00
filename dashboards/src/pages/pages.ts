import type { Access } from '../api/accessSchema';
import { may } from '../session/session';
import type { PageId } from '../state/viewState';
import type { PageDefinition } from './definition';
import { overviewPage } from './overview';
import { reportingPage } from './reporting';
import { rulesPage } from './rules';
import { sourcesPage } from './sources';
import { submitPage } from './submit';

/** The pages in the order of their tabs. */
export const PAGES: readonly PageDefinition[] = [
  overviewPage,
  reportingPage,
  sourcesPage,
  submitPage,
  rulesPage,
];

/** The pages that a reader may have. */
export function pagesFor(access: Access): PageDefinition[] {
  return PAGES.filter((page) => page.needs === undefined || may(access, page.needs));
}

/** @throws RangeError where no page has the id: it is not among {@link PAGES}. */
export function pageOf(id: PageId): PageDefinition {
  const found = PAGES.find((page) => page.id === id);
  if (found === undefined) throw new RangeError(`No page ${id}.`);
  return found;
}
