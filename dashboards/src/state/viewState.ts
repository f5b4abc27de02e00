import type { BoundaryId } from '../cube/boundary';
import { type Dataset, KINDS, type Kind } from '../cube/cube';
import { ALL_PERIODS, boundsOf } from '../cube/period';

export type Language = 'vi' | 'en';

/** Everything a reader can set. It lives in the address, so a link shows the same page. */
export interface ViewState {
  readonly period: string;
  readonly kind: Kind;
  readonly boundary: BoundaryId;
  readonly dataset: Dataset;
  readonly language: Language;
  /** Null: the page picks the indicator with the most data. */
  readonly indicator: string | null;
  /** Area codes picked on a visual; empty is the whole country. */
  readonly selected: readonly string[];
}

export const DEFAULT_STATE: ViewState = {
  period: ALL_PERIODS,
  kind: 'actual',
  boundary: '63',
  dataset: 'real',
  language: 'vi',
  indicator: null,
  selected: [],
};

const AREA_CODE = /^\d{2}-\d{2}$/;
const INDICATOR_ID = /^[a-z0-9_]+$/;

/** Unknown or malformed parts of an address are ignored; the rest still counts. */
export function parseState(search: string): ViewState {
  const query = new URLSearchParams(search);
  const period = query.get('period');
  const indicator = query.get('indicator');
  const areas = (query.get('areas') ?? '').split(',').filter((code) => AREA_CODE.test(code));
  const boundary = oneOf(query.get('boundary'), ['63', '34']) ?? DEFAULT_STATE.boundary;
  return {
    period: period !== null && boundsOf(period) !== null ? period : DEFAULT_STATE.period,
    kind: oneOf(query.get('kind'), KINDS) ?? DEFAULT_STATE.kind,
    boundary,
    dataset: oneOf(query.get('dataset'), ['real', 'synthetic']) ?? DEFAULT_STATE.dataset,
    language: oneOf(query.get('lang'), ['vi', 'en']) ?? DEFAULT_STATE.language,
    indicator: indicator !== null && INDICATOR_ID.test(indicator) ? indicator : null,
    selected: [...new Set(areas)].filter((code) => code.startsWith(`${boundary}-`)),
  };
}

/** The query of the address, with its "?", or "" where all is as by default. */
export function formatState(state: ViewState): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string, usual: string): void => {
    if (value !== usual) query.set(name, value);
  };
  set('indicator', state.indicator ?? '', '');
  set('period', state.period, DEFAULT_STATE.period);
  set('kind', state.kind, DEFAULT_STATE.kind);
  set('areas', state.selected.join(','), '');
  set('boundary', state.boundary, DEFAULT_STATE.boundary);
  set('dataset', state.dataset, DEFAULT_STATE.dataset);
  set('lang', state.language, DEFAULT_STATE.language);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
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

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
