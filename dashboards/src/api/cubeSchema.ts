import * as z from 'zod/mini';
import { nullable } from './nullable';

// Checked by hand: at a quarter of a million cells a schema per number is felt at first paint.
const integers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((item) => Number.isInteger(item)),
  'expected whole numbers',
);
const numbers = z.custom<(number | null)[]>(
  (value) =>
    Array.isArray(value) &&
    value.every((item) => item === null || (typeof item === 'number' && !Number.isNaN(item))),
  'expected numbers or nulls',
);
const words = z.array(z.string());

const indicator = z.object({
  id: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  group: z.string(),
  unit: z.string(),
  quantity: z.enum(['count', 'rate', 'amount', 'money', 'duration']),
  stockOrFlow: z.enum(['stock', 'flow']),
  aggregation: z.enum(['sum', 'last', 'ratio', 'none']),
  numerator: nullable(z.string()),
  denominator: nullable(z.string()),
  subsetOf: nullable(z.string()),
  higherIsBetter: nullable(z.boolean()),
});

const area = z.object({
  code: z.string(),
  scheme: z.string(),
  name: z.string(),
  slug: z.string(),
  region: nullable(z.string()),
  mapId: nullable(z.string()),
  successor: nullable(z.string()),
  predecessors: z.array(z.string()),
});

const target = z.object({
  programme: z.string(),
  decision: z.string(),
  indicator: z.string(),
  year: z.int(),
  from: nullable(z.int()),
  /** Null where the decision names the target but its clause is not known. */
  value: nullable(z.number()),
  valueMax: nullable(z.number()),
  unit: z.string(),
  base: nullable(z.string()),
});

const columns = z.object({
  dataset: integers,
  area: integers,
  indicator: integers,
  period: integers,
  kind: integers,
  sector: integers,
  programme: integers,
  size: integers,
  value: numbers,
  valueMax: numbers,
  flags: integers,
  areas: integers,
  areasExpected: integers,
  sources: integers,
});

const dictionaries = z.object({
  dataset: words,
  area: words,
  indicator: words,
  period: words,
  kind: words,
  sector: words,
  programme: words,
  size: words,
});

/** What `GET /api/cube` answers. Once parsed, every index is known to point into its dictionary. */
export const cubeSchema = z
  .object({
    schema: z.literal(1),
    catalogue: z.string(),
    dictionaries,
    cells: columns,
    indicators: z.array(indicator),
    areas: z.array(area),
    targets: z.array(target),
  })
  .check((context) => {
    const cube = context.value;
    const rows = cube.cells.value.length;
    const refuse = (name: string, message: string): void => {
      context.issues.push({ code: 'custom', path: ['cells', name], message, input: cube });
    };
    for (const [name, column] of Object.entries(cube.cells)) {
      if (column.length !== rows) refuse(name, `expected ${rows} entries`);
    }
    for (const name of ['dataset', 'area', 'indicator', 'period', 'kind'] as const) {
      const size = cube.dictionaries[name].length;
      if (cube.cells[name].some((index) => index < 0 || index >= size)) {
        refuse(name, 'index outside its dictionary');
      }
    }
  });

export type CubeBody = z.output<typeof cubeSchema>;
