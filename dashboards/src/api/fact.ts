import type { Observation } from './observationSchema';

/** What a value is about: values with the same name speak of the very same fact. */
export function factOf(one: Observation): string {
  return [
    one.area,
    one.indicator,
    one.period,
    one.kind,
    one.subject,
    one.sector,
    one.programme,
    one.size,
    one.base,
  ].join('|');
}

/** Values by the fact that they speak of, each in the order given. */
export function byFact(values: readonly Observation[]): Map<string, Observation[]> {
  const facts = new Map<string, Observation[]>();
  for (const one of values) {
    const key = factOf(one);
    const known = facts.get(key);
    if (known === undefined) facts.set(key, [one]);
    else known.push(one);
  }
  return facts;
}
