import * as z from 'zod/mini';
import { getJson } from './http';
import { nullable } from './nullable';
import { observationSchema } from './observationSchema';

const differenceSchema = z.object({
  /** The version that it is compared with; null for a first one. */
  before: nullable(z.string()),
  /** Counts of all; the lists may be cut short. */
  differences: z.object({
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
    unchanged: z.number(),
  }),
  totals: z.array(
    z.object({
      indicator: z.string(),
      period: z.string(),
      kind: z.string(),
      unit: z.string(),
      before: nullable(z.number()),
      after: nullable(z.number()),
      change: nullable(z.number()),
    }),
  ),
  added: z.array(observationSchema),
  removed: z.array(observationSchema),
  changed: z.array(z.object({ before: observationSchema, after: observationSchema })),
});

/** What a processed version changes against the one before it that has figures. */
export type ServerDifference = z.output<typeof differenceSchema>;
export type TotalChange = ServerDifference['totals'][number];

export const getDifference = (submission: string, signal: AbortSignal) =>
  getJson(`api/submissions/${encodeURIComponent(submission)}/difference`, differenceSchema, signal);
