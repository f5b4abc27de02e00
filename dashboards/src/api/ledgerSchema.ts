import * as z from 'zod/mini';
import { nullable } from './nullable';

export const ledgerSchema = z.object({
  received: z.number(),
  done: z.number(),
  rejected: z.number(),
  failed: z.number(),
  open: z.number(),
  balanced: z.boolean(),
  tasks: z.array(
    z.object({
      kind: z.string(),
      blob: nullable(z.string()),
      submission: nullable(z.string()),
      message: z.string(),
      messageEn: z.string(),
    }),
  ),
  asOf: nullable(z.string()),
});

export const healthSchema = z.object({
  status: z.string(),
  storage: nullable(z.string()),
});

export type Ledger = z.output<typeof ledgerSchema>;
export type Health = z.output<typeof healthSchema>;
