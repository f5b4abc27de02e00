import * as z from 'zod/mini';
import type { Dataset } from '../cube/cube';
import { getJson, sendJson } from './http';
import { nullable } from './nullable';

const columnSchema = z.object({
  /** As the program names it, for example C. */
  letter: z.string(),
  /** Words from top to bottom; empty for a column without a heading. */
  heading: z.string(),
  role: z.string(),
  /** From 0 to 1. */
  confidence: z.number(),
  /** In Vietnamese. */
  why: z.string(),
  whyEn: z.string(),
  isCorrected: z.boolean(),
  indicators: z.array(z.string()),
  /** How many values were taken from it. */
  values: z.number(),
});

/** How one table of a file was understood. */
export const tableMappingSchema = z.object({
  sheet: nullable(z.string()),
  firstHeaderRow: z.number(),
  columns: z.array(columnSchema),
});

export type TableMapping = z.output<typeof tableMappingSchema>;
export type MappedColumn = z.output<typeof columnSchema>;

const correctionSchema = z.object({
  id: z.string(),
  heading: z.string(),
  /** Null where it is nothing that is reported. */
  indicator: nullable(z.string()),
  given: nullable(z.object({ by: z.string(), at: z.string(), reason: nullable(z.string()) })),
});

const correctionsSchema = z.object({ items: z.array(correctionSchema) });

/** What a heading or a row's label of a province's reports was said to mean. */
export type Correction = z.output<typeof correctionSchema>;

/** As long as the service takes. */
export const MOST_HEADING_LETTERS = 300;

const addressOf = (area: string, dataset: Dataset, id?: string): string =>
  `api/mapping/${area}${id === undefined ? '' : `/${encodeURIComponent(id)}`}?dataset=${dataset}`;

export const getCorrections = async (area: string, dataset: Dataset, signal: AbortSignal) =>
  (await getJson(addressOf(area, dataset), correctionsSchema, signal)).items;

/** Says what a heading means, in place of what was said before. @throws ApiError */
export const setCorrection = (
  area: string,
  dataset: Dataset,
  heading: string,
  indicator: string | null,
): Promise<Correction> => sendJson('PUT', addressOf(area, dataset), { heading, indicator }, correctionSchema);

/** Forgets what a heading means; its words decide again. @throws ApiError */
export const forgetCorrection = (area: string, dataset: Dataset, id: string): Promise<unknown> =>
  sendJson('DELETE', addressOf(area, dataset, id), null, z.unknown());
