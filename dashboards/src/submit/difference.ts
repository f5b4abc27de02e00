import { byFact } from '../api/fact';
import type { Observation } from '../api/observationSchema';

/** One fact in two versions of a report; null where a version does not state it. */
export interface Change {
  readonly before: Observation | null;
  readonly after: Observation | null;
}

/** What a new version says otherwise than the one before it. */
export interface Difference {
  readonly added: readonly Change[];
  readonly removed: readonly Change[];
  readonly changed: readonly Change[];
  /** How many facts both state alike. */
  readonly same: number;
}

/** Compares two versions fact by fact; of a fact stated more than once the statements are compared in their order. */
export function differenceOf(before: readonly Observation[], after: readonly Observation[]): Difference {
  const left = byFact(before);
  const right = byFact(after);
  const added: Change[] = [];
  const removed: Change[] = [];
  const changed: Change[] = [];
  let same = 0;
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const old = left.get(key) ?? [];
    const now = right.get(key) ?? [];
    for (let n = 0; n < Math.max(old.length, now.length); n++) {
      const change = { before: old[n] ?? null, after: now[n] ?? null };
      if (change.before === null) added.push(change);
      else if (change.after === null) removed.push(change);
      else if (sayAlike(change.before, change.after)) same++;
      else changed.push(change);
    }
  }
  return { added, removed, changed, same };
}

/** Whether two statements of one fact say the same. */
export function sayAlike(before: Observation, after: Observation): boolean {
  return says(before) === says(after);
}

/** What is stated of a fact; where it stands in the file is no difference. */
function says({ value, valueMax, qualifier, status }: Observation): string {
  return [value, valueMax, qualifier, status].join('|');
}
