import type { PageDefinition } from './definition';

/** Trang 5: the rules that reports are held against, each with an example that keeps it and one that breaks it. */
export const rulesPage: PageDefinition = {
  id: 'rules',
  title: 'pages.rules',
  needs: 'ListRules',
  alone: true,
  slicers: [],
  widths: 'minmax(0, 7fr) minmax(0, 5fr)',
  columns: [
    { visuals: ['list'], rows: 'minmax(0, 1fr)' },
    { visuals: ['rule'], rows: 'minmax(0, 1fr)' },
  ],
  visuals: [
    { id: 'list', type: 'table', title: 'rules.list', phone: { order: 1, height: 'fit-content(480px)' } },
    { id: 'rule', type: 'card', title: 'rules.rule', phone: { order: 2, height: 'auto' } },
  ],
  interactions: [],
};
