import { getJson, sendJson } from './http';
import { figureSchema, indicatorsSchema, type ReviewedFigure, reviewSchema } from './reviewSchema';

/** What can be decided about a figure, as the service names it. */
export type Verdict = 'confirmed' | 'corrected' | 'discarded' | 'reopened';

/** What counts instead; what is left out stays as it was read. */
export interface Correction {
  readonly value?: number;
  readonly valueMax?: number;
  readonly indicator?: string;
  readonly period?: string;
  readonly kind?: string;
}

const addressOf = (submission: string): string => `api/submissions/${encodeURIComponent(submission)}/review`;

export const getReview = (submission: string, signal: AbortSignal) =>
  getJson(addressOf(submission), reviewSchema, signal);

export const getIndicators = (signal: AbortSignal) => getJson('api/indicators', indicatorsSchema, signal);

/**
 * Decides about a figure as it was seen.
 * @throws ApiError whose detail says in Vietnamese why it was refused, for example because somebody else decided meanwhile.
 */
export function decideFigure(
  submission: string,
  figure: ReviewedFigure,
  verdict: Verdict,
  correction: Correction = {},
): Promise<ReviewedFigure> {
  const body = { verdict, revision: figure.revision, ...correction };
  return sendJson('POST', `${addressOf(submission)}/${encodeURIComponent(figure.key)}`, body, figureSchema);
}
