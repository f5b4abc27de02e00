import type { PageDefinition } from './definition';

/** Trang 1: figures against targets, where, when, and the reports behind them. */
export const overviewPage: PageDefinition = {
  id: 'overview',
  title: 'pages.overview',
  slicers: ['indicator', 'period', 'kind', 'boundary'],
  widths: 'repeat(3, minmax(0, 1fr))',
  columns: [
    { visuals: ['map'], rows: 'minmax(0, 1fr)' },
    // The bars take what they need, at most half; the list under them gets the rest.
    { visuals: ['ranking', 'indicators'], rows: 'fit-content(50%) minmax(0, 1fr)' },
    { visuals: ['trend', 'reports'], rows: 'minmax(0, 1fr) minmax(0, 1fr)' },
  ],
  visuals: [
    {
      id: 'kpis',
      type: 'card',
      title: 'kpi.label',
      phone: { order: 1, height: 'auto' },
      drillTo: ['sources'],
    },
    {
      id: 'map',
      type: 'map',
      title: 'map.title',
      phone: { order: 2, height: '440px' },
      drillTo: ['reporting', 'sources'],
    },
    {
      id: 'ranking',
      type: 'bar',
      title: 'ranking.title',
      phone: { order: 3, height: 'fit-content(420px)' },
      drillTo: ['reporting', 'sources'],
    },
    {
      id: 'trend',
      type: 'line',
      title: 'trend.title',
      phone: { order: 4, height: '280px' },
      drillTo: ['sources'],
    },
    {
      id: 'indicators',
      type: 'table',
      title: 'rows.title',
      phone: { order: 5, height: 'fit-content(460px)' },
      drillTo: ['sources'],
    },
    {
      id: 'reports',
      type: 'table',
      title: 'reports.title',
      phone: { order: 6, height: 'fit-content(460px)' },
    },
  ],
  interactions: [
    // A country without its other provinces is no map: they stay, dimmed.
    { source: 'ranking', target: 'map', reaction: 'highlight' },
    { source: 'reports', target: 'map', reaction: 'highlight' },
    { source: 'link', target: 'map', reaction: 'highlight' },
  ],
};
