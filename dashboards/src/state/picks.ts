/** What is picked on one visual: values of one field. */
export interface PickedMarks {
  readonly visual: string;
  readonly field: string;
  readonly values: readonly string[];
}

const NAME = /^[a-z]+$/;
const VALUE = /^[\w./-]+$/;

/** `visual:field:value,value;visual:…`; what does not look like that is left out. */
export function parsePicks(text: string): PickedMarks[] {
  return text.split(';').flatMap((part) => {
    const [visual = '', field = '', list = ''] = part.split(':');
    const values = [...new Set(list.split(',').filter((value) => VALUE.test(value)))];
    return NAME.test(visual) && NAME.test(field) && values.length > 0 ? [{ visual, field, values }] : [];
  });
}

export function formatPicks(picks: readonly PickedMarks[]): string {
  return picks.map(({ visual, field, values }) => `${visual}:${field}:${values.join(',')}`).join(';');
}

/** The picks with those of one visual replaced; none left takes the visual out. */
export function withPick(
  picks: readonly PickedMarks[],
  visual: string,
  field: string,
  values: readonly string[],
): PickedMarks[] {
  const others = picks.filter((pick) => pick.visual !== visual);
  return values.length === 0 ? others : [...others, { visual, field, values }];
}

/** What is picked on one visual; empty for nothing. */
export function picksOn(picks: readonly PickedMarks[], visual: string): readonly string[] {
  return picks.find((pick) => pick.visual === visual)?.values ?? [];
}
