import { BOUNDARY_IDS, type BoundaryId } from '../cube/boundary';
import { type Dataset, KINDS, type Kind } from '../cube/cube';
import { ALL_PERIODS, boundsOf } from '../cube/period';
import { type DrillPath, formatPaths, parsePaths } from './paths';
import { formatPicks, type PickedMarks, parsePicks } from './picks';

export type Language = 'vi' | 'en';

export const PAGE_IDS = ['overview', 'reporting', 'sources', 'submit', 'rules'] as const;
export type PageId = (typeof PAGE_IDS)[number];

export const FIGURES = ['all', 'accepted'] as const;
export type Figures = (typeof FIGURES)[number];

export const LOOKS = ['light', 'dark', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

/** The order of a visual's marks, where the reader has changed it. */
export interface SortChoice {
  readonly visual: string;
  readonly by: 'value' | 'name';
  readonly descending: boolean;
}

/** Everything a reader can set. It lives in the address, so a link shows the same page. */
export interface ViewState {
  readonly page: PageId;
  readonly period: string;
  readonly kind: Kind;
  readonly boundary: BoundaryId;
  readonly dataset: Dataset;
  /** Whether only what the ministry has accepted is shown. */
  readonly figures: Figures;
  readonly language: Language;
  /** Null: the page picks the indicator with the most data. */
  readonly indicator: string | null;
  /** Area codes picked on a visual; empty is the whole country. */
  readonly selected: readonly string[];
  /** The visual on which they were picked; null where a link brought them. */
  readonly from: string | null;
  /** Area codes that the filters pane keeps; empty keeps all. */
  readonly within: readonly string[];
  /** What a drill-through brought along; it holds until the reader goes back. */
  readonly drill: string | null;
  readonly drillPeriod: string | null;
  readonly drillIndicator: string | null;
  /** The page a drill-through came from; null where nothing was brought along. */
  readonly via: PageId | null;
  /** What is picked on visuals that do not show provinces. */
  readonly picks: readonly PickedMarks[];
  /** The visual that fills the page; null for none. */
  readonly focus: string | null;
  /** Visuals shown as tables. */
  readonly tables: readonly string[];
  readonly sort: SortChoice | null;
  /** Visuals drilled down a level. */
  readonly down: readonly string[];
  /** How far visuals are drilled down a hierarchy. */
  readonly paths: readonly DrillPath[];
  readonly pane: boolean;
  /** The submission whose text is looked at instead of the page; null for none. */
  readonly review: string | null;
  readonly look: Look;
}

export const DEFAULT_STATE: ViewState = {
  page: 'overview',
  period: ALL_PERIODS,
  kind: 'actual',
  boundary: '63',
  dataset: 'real',
  figures: 'all',
  language: 'vi',
  indicator: null,
  selected: [],
  from: null,
  within: [],
  drill: null,
  drillPeriod: null,
  drillIndicator: null,
  via: null,
  picks: [],
  focus: null,
  tables: [],
  sort: null,
  down: [],
  paths: [],
  pane: false,
  review: null,
  look: 'light',
};

const AREA_CODE = /^\d{2}-\d{2}$/;
const INDICATOR_ID = /^[a-z0-9_]+$/;
const SUBMISSION_ID = /^(real|synthetic)~[^~\s]+~[^~\s]+~[^~\s]+~\d{4}$/;
const VISUAL_ID = /^[a-z]+$/;
const SORT = /^([a-z]+):(value|name):(up|down)$/;

/** Unknown or malformed parts of an address are ignored; the rest still counts. */
export function parseState(search: string): ViewState {
  const query = new URLSearchParams(search);
  const period = (name: string): string | null => {
    const code = query.get(name);
    return code !== null && boundsOf(code) !== null ? code : null;
  };
  const indicator = (name: string): string | null => {
    const id = query.get(name);
    return id !== null && INDICATOR_ID.test(id) ? id : null;
  };
  const boundary = oneOf(query.get('boundary'), BOUNDARY_IDS) ?? DEFAULT_STATE.boundary;
  const areas = (name: string): string[] =>
    listOf(query.get(name), AREA_CODE).filter(
      (code) => boundary === 'reported' || code.startsWith(`${boundary}-`),
    );
  const via = oneOf(query.get('via'), PAGE_IDS);
  const drill = areas('drill')[0] ?? null;
  const drillPeriod = period('drillperiod');
  const drillIndicator = indicator('drillindicator');
  const drilled = via !== null && (drill !== null || drillPeriod !== null || drillIndicator !== null);
  return {
    page: oneOf(query.get('page'), PAGE_IDS) ?? DEFAULT_STATE.page,
    period: period('period') ?? DEFAULT_STATE.period,
    kind: oneOf(query.get('kind'), KINDS) ?? DEFAULT_STATE.kind,
    boundary,
    dataset: oneOf(query.get('dataset'), ['real', 'synthetic']) ?? DEFAULT_STATE.dataset,
    figures: oneOf(query.get('figures'), FIGURES) ?? DEFAULT_STATE.figures,
    language: oneOf(query.get('lang'), ['vi', 'en']) ?? DEFAULT_STATE.language,
    indicator: indicator('indicator'),
    selected: areas('areas'),
    from: listOf(query.get('from'), VISUAL_ID)[0] ?? null,
    within: areas('within'),
    drill: drilled ? drill : null,
    drillPeriod: drilled ? drillPeriod : null,
    drillIndicator: drilled ? drillIndicator : null,
    via: drilled ? via : null,
    picks: parsePicks(query.get('picks') ?? ''),
    focus: listOf(query.get('focus'), VISUAL_ID)[0] ?? null,
    tables: listOf(query.get('tables'), VISUAL_ID),
    sort: sortOf(query.get('sort')),
    down: listOf(query.get('down'), VISUAL_ID),
    paths: parsePaths(query.get('path') ?? ''),
    pane: query.get('pane') === '1',
    review: listOf(query.get('review'), SUBMISSION_ID)[0] ?? null,
    look: oneOf(query.get('look'), LOOKS) ?? DEFAULT_STATE.look,
  };
}

/** The query of the address, with its "?", or "" where all is as by default. */
export function formatState(state: ViewState): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string, usual: string): void => {
    if (value !== usual) query.set(name, value);
  };
  set('page', state.page, DEFAULT_STATE.page);
  set('indicator', state.indicator ?? '', '');
  set('period', state.period, DEFAULT_STATE.period);
  set('kind', state.kind, DEFAULT_STATE.kind);
  set('areas', state.selected.join(','), '');
  set('from', state.selected.length === 0 ? '' : (state.from ?? ''), '');
  set('within', state.within.join(','), '');
  set('drill', state.drill ?? '', '');
  set('drillperiod', state.drillPeriod ?? '', '');
  set('drillindicator', state.drillIndicator ?? '', '');
  set('via', state.via ?? '', '');
  set('picks', formatPicks(state.picks), '');
  set('boundary', state.boundary, DEFAULT_STATE.boundary);
  set('dataset', state.dataset, DEFAULT_STATE.dataset);
  set('figures', state.figures, DEFAULT_STATE.figures);
  set('focus', state.focus ?? '', '');
  set('tables', state.tables.join(','), '');
  const { sort } = state;
  set('sort', sort === null ? '' : `${sort.visual}:${sort.by}:${sort.descending ? 'down' : 'up'}`, '');
  set('down', state.down.join(','), '');
  set('path', formatPaths(state.paths), '');
  set('pane', state.pane ? '1' : '', '');
  set('review', state.review ?? '', '');
  set('look', state.look, DEFAULT_STATE.look);
  set('lang', state.language, DEFAULT_STATE.language);
  const text = query
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
    .replaceAll('%3B', ';');
  return text === '' ? '' : `?${text}`;
}

/**
 * What a click on a mark leaves selected: a plain click selects only it, or clears it if it was alone;
 * with Ctrl it is added or taken away.
 */
export function toggle(selected: readonly string[], code: string, add: boolean): string[] {
  const known = selected.includes(code);
  if (add) return known ? selected.filter((other) => other !== code) : [...selected, code];
  return known && selected.length === 1 ? [] : [code];
}

/** What a way back, or on to another page, leaves behind. */
export const UNDRILLED = { drill: null, drillPeriod: null, drillIndicator: null, via: null } as const;

/** The state with a part of it set anew. A slicer of what a drill-through brought along takes its place. */
export function withChange(state: ViewState, part: Partial<ViewState>): ViewState {
  return {
    ...state,
    ...('period' in part ? { drillPeriod: null } : {}),
    ...('indicator' in part ? { drillIndicator: null } : {}),
    ...part,
  };
}

/** The state as the visuals see it: what was brought along acts like a slicer. */
export function withLent(state: ViewState): ViewState {
  const { drillPeriod, drillIndicator } = state;
  if (drillPeriod === null && drillIndicator === null) return state;
  return { ...state, period: drillPeriod ?? state.period, indicator: drillIndicator ?? state.indicator };
}

/**
 * What the reader has set, gone: filters, what is picked, drilled and sorted. The page, the data set, the language and
 * the look stay.
 */
export function resetOf(state: ViewState): ViewState {
  const { page, dataset, figures, language, look, pane } = state;
  return { ...DEFAULT_STATE, page, dataset, figures, language, look, pane };
}

function listOf(text: string | null, pattern: RegExp): string[] {
  return [...new Set((text ?? '').split(',').filter((item) => pattern.test(item)))];
}

function sortOf(text: string | null): SortChoice | null {
  const found = SORT.exec(text ?? '');
  if (found?.[1] === undefined) return null;
  return { visual: found[1], by: found[2] === 'name' ? 'name' : 'value', descending: found[3] === 'down' };
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
