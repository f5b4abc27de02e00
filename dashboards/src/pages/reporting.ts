import type { PageDefinition } from './definition';

/** Trang 2: who has reported what, what is wrong with it, and what is to be done. */
export const reportingPage: PageDefinition = {
  id: 'reporting',
  title: 'pages.reporting',
  slicers: ['period', 'boundary'],
  widths: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 3fr)',
  columns: [
    { visuals: ['matrix'], rows: 'minmax(0, 1fr)' },
    { visuals: ['tasks'], rows: 'minmax(0, 1fr)' },
    { visuals: ['states', 'severities', 'reminders'], rows: 'auto auto minmax(0, 1fr)' },
  ],
  visuals: [
    { id: 'balance', type: 'card', title: 'reporting.balance', phone: { order: 1, height: 'auto' } },
    {
      id: 'matrix',
      type: 'matrix',
      title: 'reporting.matrix',
      phone: { order: 3, height: '480px' },
      drillTo: ['overview', 'sources'],
    },
    {
      id: 'tasks',
      type: 'table',
      title: 'reporting.tasks',
      phone: { order: 2, height: 'fit-content(480px)' },
    },
    { id: 'states', type: 'bar', title: 'reporting.states', phone: { order: 4, height: 'auto' } },
    { id: 'severities', type: 'bar', title: 'reporting.severities', phone: { order: 5, height: 'auto' } },
    {
      id: 'reminders',
      type: 'table',
      title: 'reporting.reminders',
      phone: { order: 6, height: 'fit-content(420px)' },
      drillTo: ['overview', 'sources'],
    },
  ],
  interactions: [
    // Who is to be reminded does not depend on what is wrong elsewhere.
    { source: 'severities', target: 'reminders', reaction: 'none' },
    // A matrix keeps its rows and columns when a place or a period is picked beside it.
    { source: 'link', target: 'matrix', reaction: 'highlight' },
    { source: 'reminders', target: 'matrix', reaction: 'highlight' },
    { source: 'tasks', target: 'matrix', reaction: 'highlight' },
    { source: 'states', target: 'matrix', reaction: 'highlight' },
    { source: 'severities', target: 'matrix', reaction: 'highlight' },
  ],
};
