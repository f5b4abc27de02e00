import type { Observation } from '../api/observationSchema';
import type { Indicators } from '../api/submitting';
import type { Format } from '../format/format';
import { readingOfObservation } from '../sources/readingOf';

/** The name of a value's indicator; its id where the catalogue has none. */
export function nameOf(one: Observation, indicators: Indicators, format: Format): string {
  return indicators.get(one.indicator)?.name[format.language] ?? one.indicator;
}

/** A value as every other number of the pages is written, with its unit. */
export function textOf(one: Observation, indicators: Indicators, format: Format): string {
  const unit = indicators.get(one.indicator)?.unit ?? one.unit ?? '';
  const reading = readingOfObservation(one);
  const text = format.reading(reading, { unit }, false);
  return reading.value === null || unit === '%' ? text : `${text} ${format.unit(unit)}`;
}
