import type { MappedColumn } from '../api/mapping';
import { MOST_HEADING_LETTERS } from '../api/mapping';
import type { Check } from '../api/submitting';

/** Something in a file whose words can be said to mean an indicator. */
export interface Place {
  /** Where it stands, for example "Chỉ tiêu · D". */
  readonly where: string;
  readonly heading: string;
  /** Null for the label of a row that nobody understood. */
  readonly column: MappedColumn | null;
  /** Whether its meaning can be said: columns that say what a row is about keep theirs. */
  readonly correctable: boolean;
}

const CORRECTABLE: ReadonlySet<string> = new Set(['value', 'unknown', 'derived']);

/** The finding about the label of a row that no indicator is known for. */
const UNKNOWN_LABEL = 'unknown-indicator';

/** What was not understood first: labels of rows, each once, and columns; then the other columns from left to right. */
export function placesOf(check: Pick<Check, 'mapping' | 'issues'>): Place[] {
  const columns = check.mapping.flatMap((table) =>
    table.columns.map((column) => ({
      where: [table.sheet, column.letter].filter((part) => part !== null).join(' · '),
      heading: column.heading,
      column,
      correctable: isHeading(column.heading) && CORRECTABLE.has(column.role),
    })),
  );
  const labels = new Map<string, Place>();
  for (const { code, source } of check.issues) {
    const heading = source?.quote?.trim() ?? '';
    if (code !== UNKNOWN_LABEL || !isHeading(heading) || labels.has(heading)) continue;
    const where = [source?.sheet, source?.cell].filter((part) => part != null).join(' · ');
    labels.set(heading, { where, heading, column: null, correctable: true });
  }
  const open = (place: Place): boolean => place.correctable && place.column?.role === 'unknown';
  return [...labels.values(), ...columns.filter(open), ...columns.filter((place) => !open(place))];
}

function isHeading(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text.length <= MOST_HEADING_LETTERS;
}
