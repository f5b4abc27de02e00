import * as z from 'zod/mini';

// zod compiles parsers with `new Function`, which a strict content security policy forbids and reports.
z.config({ jitless: true });

/** A field that may be null or left out; both mean "none". */
export function nullable<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? null),
  );
}
