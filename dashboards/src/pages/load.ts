import type { PageId } from '../state/viewState';

// A page is loaded when it is first opened; the build's budget counts the first one in.
export const loadOverview = () => import('../overview/OverviewPage');
export const loadReporting = () => import('../reporting/ReportingPage');
export const loadSources = () => import('../sources/SourcesPage');
export const loadSubmit = () => import('../submit/SubmitPage');
export const loadRules = () => import('../rules/RulesPage');

const LOADERS: Readonly<Record<PageId, () => Promise<unknown>>> = {
  overview: loadOverview,
  reporting: loadReporting,
  sources: loadSources,
  submit: loadSubmit,
  rules: loadRules,
};

/** Has a page's code come while it is still being asked who is reading and what there is to see. */
export function loadAhead(page: PageId): void {
  // Whoever shows the page asks again, and tells of the failure where it can be seen.
  LOADERS[page]().catch(() => undefined);
}
