// A full country as the system would publish it, from the catalogue and the areas of a running app.

const KINDS = ['actual', 'target', 'plan'];

/**
 * A cube with every province of both maps and the country, every year and their whole, every indicator and kind.
 * The same numbers come every time.
 */
export function fullCountry(body, years) {
  const areas = body.areas.map((area) => area.code).concat('vn');
  const periods = [...years, '*'];
  const indicators = body.indicators.map((indicator) => indicator.id);
  const cells = Object.fromEntries(Object.keys(body.cells).map((name) => [name, []]));
  let random = 1;
  for (let area = 0; area < areas.length; area++) {
    for (let indicator = 0; indicator < indicators.length; indicator++) {
      for (let period = 0; period < periods.length; period++) {
        for (let kind = 0; kind < KINDS.length; kind++) {
          // Targets and plans are set for a few figures only.
          if (kind > 0 && indicator % 6 !== 0) continue;
          random = (random * 48271) % 2147483647;
          const row = {
            dataset: 0, area, indicator, period, kind, sector: -1, programme: -1, size: -1,
            value: random % 10_000, valueMax: null, flags: areas[area].startsWith('34-') ? 32 : 0, areas: 1, areasExpected: 1, sources: 1,
          };
          for (const name of Object.keys(cells)) cells[name].push(row[name] ?? null);
        }
      }
    }
  }
  const dictionaries = { ...body.dictionaries, dataset: ['synthetic'], area: areas, indicator: indicators, period: periods, kind: KINDS };
  return { ...body, dictionaries, cells };
}
