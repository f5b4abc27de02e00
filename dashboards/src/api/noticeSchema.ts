import * as z from 'zod/mini';
import { nullable } from './nullable';

export const noticeSchema = z.object({
  /** Identity within its area. */
  id: z.string(),
  area: z.string(),
  province: z.string(),
  dataset: z.enum(['real', 'synthetic']),
  kind: z.string(),
  at: z.string(),
  submission: nullable(z.string()),
  period: nullable(z.string()),
  fileName: nullable(z.string()),
  /** The last day to do something; null where nothing has to be done. */
  dueOn: nullable(z.string()),
  readAt: nullable(z.string()),
  title: z.string(),
  text: z.string(),
  titleEn: z.string(),
  textEn: z.string(),
});

export const noticesSchema = z.object({ items: z.array(noticeSchema), next: nullable(z.string()) });

export type Notice = z.output<typeof noticeSchema>;
export type Notices = z.output<typeof noticesSchema>;
