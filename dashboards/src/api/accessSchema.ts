import * as z from 'zod/mini';
import { nullable } from './nullable';

const role = z.enum(['ministry', 'province', 'operator', 'public']);

/** What `GET /api/access` answers: who the reader is and how far they reach. */
export const accessSchema = z.object({
  signedIn: z.boolean(),
  /** The foremost role. */
  role,
  name: nullable(z.string()),
  /** Areas that a province's account speaks for, under both schemes. */
  areas: z.array(z.string()),
  /** Whether accepted totals are shown to everybody. */
  publicEnabled: z.boolean(),
  signInUrl: nullable(z.string()),
  /** To be sent along with every call that changes something; null where no cookie is used. */
  antiforgery: nullable(z.string()),
  /** How far the reader reaches at each endpoint, by its name. */
  endpoints: z.record(z.string(), z.enum(['none', 'own', 'all'])),
});

export type Access = z.output<typeof accessSchema>;
export type Role = z.output<typeof role>;
