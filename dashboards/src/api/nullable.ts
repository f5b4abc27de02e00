import { z } from 'zod';

// zod compiles parsers with `new Function`, which a strict content security policy forbids and reports.
z.config({ jitless: true });

/** A field that may be null or left out; both mean "none". */
export function nullable<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}
