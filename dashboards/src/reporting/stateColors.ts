import type { Look } from '../state/viewState';
import type { ReportingState } from './matrix';
import type { SeverityName } from './tally';

type Colors = Readonly<Record<ReportingState | SeverityName, string>>;

/** Kept apart by lightness as well as by hue, and never without a sign or a word. */
const light: Colors = {
  accepted: '#1b7f4b',
  pending: '#15699d',
  open: '#7aafd4',
  waiting: '#8a6d00',
  returned: '#b8500c',
  rejected: '#a4262c',
  failed: '#6e0811',
  silent: '#8a8f94',
  blockers: '#6e0811',
  errors: '#a4262c',
  warnings: '#b8860b',
  infos: '#15699d',
};

const dark: Colors = {
  accepted: '#5fc08b',
  pending: '#5f9dc8',
  open: '#95c1df',
  waiting: '#e0c050',
  returned: '#f0a05a',
  rejected: '#f1707b',
  failed: '#ff99a4',
  silent: '#9aa0a6',
  blockers: '#ff99a4',
  errors: '#f1707b',
  warnings: '#e0c050',
  infos: '#5f9dc8',
};

const contrast: Colors = {
  accepted: '#3ff23f',
  pending: '#1aebff',
  open: '#b0f5ff',
  waiting: '#ffff00',
  returned: '#ffb84d',
  rejected: '#ff8080',
  failed: '#ff4d4d',
  silent: '#ffffff',
  blockers: '#ff4d4d',
  errors: '#ff8080',
  warnings: '#ffff00',
  infos: '#1aebff',
};

export const stateColors: Readonly<Record<Look, Colors>> = { light, dark, contrast };

/** One sign for each state, so that colour is never alone. */
export const STATE_SIGNS: Readonly<Record<ReportingState, string>> = {
  accepted: '✓',
  pending: '●',
  open: '…',
  waiting: '?',
  returned: '↩',
  rejected: '✕',
  failed: '!',
  silent: '–',
};
