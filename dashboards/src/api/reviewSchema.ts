import * as z from 'zod/mini';
import { nullable } from './nullable';
import { observationSchema } from './observationSchema';
import { submissionSchema } from './submissionSchema';

const statement = z.object({
  indicator: z.string(),
  period: z.string(),
  kind: z.string(),
  value: nullable(z.number()),
  valueMax: nullable(z.number()),
  unit: z.string(),
});

const decision = z.object({
  verdict: z.string(),
  decided: z.object({ by: z.string(), at: z.string(), reason: nullable(z.string()) }),
  read: statement,
});

export const figureSchema = z.object({
  key: z.string(),
  /** Number of the latest decision about it; to be sent along with one. */
  revision: z.number(),
  state: z.enum(['read', 'open', 'confirmed', 'corrected', 'discarded']),
  observation: z.object({
    ...observationSchema.shape,
    confidence: z.number(),
    pattern: nullable(z.string()),
    base: nullable(z.string()),
  }),
  counted: nullable(statement),
  decision: nullable(decision),
});

export const reviewSchema = z.object({
  submission: submissionSchema,
  decidedSinceAccepted: z.number(),
  text: z.object({
    complete: z.boolean(),
    missing: z.boolean(),
    /** `start` counts code points from the start of the whole text. */
    paragraphs: z.array(z.object({ text: z.string(), start: z.number() })),
  }),
  figures: z.array(figureSchema),
});

export const indicatorsSchema = z.object({
  items: z.array(z.object({ id: z.string(), nameVi: z.string(), nameEn: z.string(), unit: z.string() })),
});

export type ReviewedFigure = z.output<typeof figureSchema>;
export type Review = z.output<typeof reviewSchema>;
export type CatalogueIndicator = z.output<typeof indicatorsSchema>['items'][number];
