import { boundsOf } from '../cube/period';

/** A part of a year that is reported, by its code. */
export const PARTS = ['year', 'H1', 'H2', 'M9', 'Q1', 'Q2', 'Q3', 'Q4', 'other'] as const;
export type Part = (typeof PARTS)[number];

/** A period as a form asks for it. `other` is a code as a whole, for example 2008/2011-05. */
export interface PeriodChoice {
  readonly year: number;
  readonly part: Part;
  readonly other: string;
}

/** The code of what was chosen; null where it is none. */
export function codeOf({ year, part, other }: PeriodChoice): string | null {
  if (part === 'year') return String(year);
  if (part === 'M9') return `${year}-01/${year}-09`;
  if (part !== 'other') return `${year}-${part}`;
  const code = other.trim().replace('_', '/');
  const bounds = boundsOf(code);
  return bounds === null || bounds.shape === 'all' ? null : code;
}

/** How a form shows a code. */
export function choiceOf(code: string): PeriodChoice {
  const year = Number(code.slice(0, 4));
  for (const part of PARTS) {
    const choice = { year, part, other: '' };
    if (part !== 'other' && codeOf(choice) === code) return choice;
  }
  return { year: Number.isInteger(year) ? year : 0, part: 'other', other: code };
}
