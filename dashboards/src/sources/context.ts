import type { Submission } from '../api/submissionSchema';
import type { VisualContext } from '../overview/context';
import type { SourcedValue } from './facts';

/** What the cards of the page are drawn from. */
export interface SourcesContext extends VisualContext {
  /** Under the filters of the page and what is picked on the list of files; the latest period first. */
  readonly values: readonly SourcedValue[];
  readonly more: boolean;
  readonly chosen: SourcedValue | null;
  readonly choose: (key: string | null) => void;
  readonly files: ReadonlyMap<string, Submission>;
  /** The submission that the list is narrowed to; null for all. */
  readonly file: string | null;
  readonly chooseFile: (submission: string | null) => void;
}

/** The name of the place of a value. */
export function placeOf(context: Pick<VisualContext, 'cube'>, area: string | null, nation: string): string {
  return area === null ? nation : (context.cube.areas.get(area)?.name ?? area);
}
