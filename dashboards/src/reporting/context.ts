import type { Submission } from '../api/submissionSchema';
import type { Scope } from '../interaction/scope';
import type { VisualContext } from '../overview/context';
import { picksOn, withPick } from '../state/picks';
import { toggle } from '../state/viewState';
import type { ReportingMatrix } from './matrix';

/** What a visual of the page Tình hình báo cáo is drawn from. */
export interface ReportingContext extends VisualContext {
  readonly scope: Scope;
  readonly matrix: ReportingMatrix;
  /** Reports that name no province or period of ours. */
  readonly strays: readonly Submission[];
  /** Asks for reports and ledger anew, after a decision. */
  readonly reload: () => void;
}

/** Picks a value on a visual, as a click on a mark does. */
export function pickOn(context: VisualContext, field: string, value: string, add: boolean): void {
  const { state, visual, change } = context;
  const values = toggle(picksOn(state.picks, visual), value, add);
  change({ picks: withPick(state.picks, visual, field, values) });
}

export function clearOn(context: VisualContext, field: string): void {
  context.change({ picks: withPick(context.state.picks, context.visual, field, []) });
}
