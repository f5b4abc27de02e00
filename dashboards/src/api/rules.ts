import * as z from 'zod/mini';
import { getJson } from './http';
import { nullable } from './nullable';

const exampleSchema = z.object({
  province: z.string(),
  period: z.string(),
  fileName: z.string(),
  /** The report as text; null where it is given as values. */
  text: nullable(z.string()),
  observations: nullable(z.array(z.record(z.string(), z.unknown()))),
  /** What earlier reports said; null where the rule does not look at them. */
  history: nullable(z.unknown()),
});

const ruleSchema = z.object({
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  severity: z.enum(['blocker', 'error', 'warning', 'info']),
  /** The finding's wording with its placeholders. */
  message: z.string(),
  messageEn: z.string(),
  from: nullable(z.string()),
  to: nullable(z.string()),
  needsHistory: nullable(z.boolean()),
  passes: exampleSchema,
  fails: exampleSchema,
});

export type Rule = z.output<typeof ruleSchema>;
export type RuleExample = z.output<typeof exampleSchema>;

/** The rules that reports are held against. */
export const getRules = async (signal: AbortSignal): Promise<Rule[]> =>
  (await getJson('api/rules', z.object({ items: z.array(ruleSchema) }), signal)).items;
