import type { PageDefinition } from './definition';

/** Trang 3: from a number to the values it is made of, their reports, and the cell or sentence in the file. */
export const sourcesPage: PageDefinition = {
  id: 'sources',
  title: 'pages.sources',
  needs: 'ListObservations',
  slicers: ['indicator', 'period', 'kind', 'boundary'],
  widths: 'minmax(0, 7fr) minmax(0, 5fr)',
  columns: [
    { visuals: ['values', 'files'], rows: 'minmax(0, 3fr) minmax(0, 2fr)' },
    { visuals: ['origin'], rows: 'minmax(0, 1fr)' },
  ],
  visuals: [
    { id: 'number', type: 'card', title: 'sources.number', phone: { order: 1, height: 'auto' } },
    {
      id: 'values',
      type: 'table',
      title: 'sources.values',
      phone: { order: 2, height: 'fit-content(480px)' },
      drillTo: ['overview', 'reporting'],
    },
    {
      id: 'origin',
      type: 'card',
      title: 'sources.origin',
      phone: { order: 3, height: 'fit-content(480px)' },
    },
    {
      id: 'files',
      type: 'table',
      title: 'sources.files',
      phone: { order: 4, height: 'fit-content(360px)' },
    },
  ],
  interactions: [],
};
