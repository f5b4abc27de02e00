import * as z from 'zod/mini';
import { nullable } from './nullable';
import { sourceSchema } from './submissionSchema';

export const observationSchema = z.object({
  area: nullable(z.string()),
  indicator: z.string(),
  value: nullable(z.number()),
  valueMax: nullable(z.number()),
  unit: nullable(z.string()),
  qualifier: nullable(z.string()),
  status: nullable(z.string()),
  kind: z.string(),
  period: z.string(),
  subject: nullable(z.string()),
  programme: nullable(z.string()),
  sector: nullable(z.string()),
  reported: nullable(z.object({ value: nullable(z.string()), unit: nullable(z.string()) })),
  needsReview: nullable(z.boolean()),
  size: nullable(z.string()),
  base: nullable(z.string()),
  /** How sure the mapping is, from 0 to 1. */
  confidence: nullable(z.number()),
  source: nullable(sourceSchema),
  submission: nullable(z.string()),
});

export const observationsSchema = z.object({
  items: z.array(observationSchema),
  next: nullable(z.string()),
});

export type Observation = z.output<typeof observationSchema>;
export type Observations = z.output<typeof observationsSchema>;
