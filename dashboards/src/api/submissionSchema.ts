import * as z from 'zod/mini';
import { nullable } from './nullable';

export const countsSchema = z.object({
  tables: z.number(),
  paragraphs: z.number(),
  rows: z.number(),
  observations: z.number(),
  blockers: z.number(),
  errors: z.number(),
  warnings: z.number(),
  infos: z.number(),
});

const decision = z.object({
  by: z.string(),
  at: z.string(),
  reason: nullable(z.string()),
  due: nullable(z.string()),
});

const waiting = z.object({
  reason: z.string(),
  lost: z.number(),
  of: z.number(),
  examples: z.array(z.string()),
});

export const submissionSchema = z.object({
  id: z.string(),
  dataset: z.string(),
  area: nullable(z.string()),
  areaName: nullable(z.string()),
  province: nullable(z.string()),
  period: nullable(z.string()),
  report: nullable(z.string()),
  fileName: z.string(),
  /** Of the bytes, in lower case. */
  sha256: nullable(z.string()),
  /** Whether it states that there is nothing to report. */
  nil: nullable(z.boolean()),
  version: z.number(),
  bytes: nullable(z.number()),
  format: nullable(z.string()),
  processing: z.enum(['received', 'reading', 'done', 'rejected', 'failed']),
  standing: nullable(z.enum(['current', 'superseded', 'withdrawn', 'waiting'])),
  review: nullable(z.enum(['pending', 'accepted', 'returned'])),
  receivedAt: nullable(z.string()),
  finishedAt: nullable(z.string()),
  attempts: nullable(z.number()),
  counts: nullable(countsSchema),
  /** Stands for all that a decision may rest on; to be sent along with one. */
  revision: nullable(z.string()),
  reviewed: nullable(decision),
  waiting: nullable(waiting),
});

export const submissionsSchema = z.object({
  items: z.array(submissionSchema),
  next: nullable(z.string()),
});

export const sourceSchema = z.object({
  sheet: nullable(z.string()),
  cell: nullable(z.string()),
  start: nullable(z.number()),
  length: nullable(z.number()),
  quote: nullable(z.string()),
});

export const issueSchema = z.object({
  code: z.string(),
  severity: z.enum(['blocker', 'error', 'warning', 'info']),
  message: z.string(),
  messageEn: z.string(),
  source: nullable(sourceSchema),
  /** What it is about; to be sent along with an answer. */
  concern: nullable(z.string()),
  answered: nullable(
    z.object({
      by: z.string(),
      role: nullable(z.string()),
      at: z.string(),
      reason: z.string(),
      /** Version of the report that was answered for. */
      version: z.number(),
    }),
  ),
});

export const issuesSchema = z.object({
  items: z.array(issueSchema),
  next: nullable(z.string()),
});

export type Submission = z.output<typeof submissionSchema>;
export type Submissions = z.output<typeof submissionsSchema>;
export type Issue = z.output<typeof issueSchema>;
export type Issues = z.output<typeof issuesSchema>;
export type SourcePlace = z.output<typeof sourceSchema>;
