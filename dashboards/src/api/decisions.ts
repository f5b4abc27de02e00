import { sendJson } from './http';
import { type Submission, submissionSchema } from './submissionSchema';

/** What can be decided on a version of a report, as the service names it. */
export type Verb = 'accept' | 'return' | 'confirm' | 'withdraw' | 'retry';

/** Name of the endpoint of a decision, by which the service says who may take it. */
export const ENDPOINT_OF: Readonly<Record<Verb, string>> = {
  accept: 'AcceptSubmission',
  return: 'ReturnSubmission',
  confirm: 'ConfirmSubmission',
  withdraw: 'WithdrawSubmission',
  retry: 'RetrySubmission',
};

export interface DecisionDetails {
  readonly reason?: string;
  /** The last day for a corrected version, as 2026-12-15; none without a due day. */
  readonly due?: string;
}

/**
 * Takes a decision on the version as it was seen: the service refuses it if anything has changed since.
 * @throws ApiError whose detail says in Vietnamese why it was refused.
 */
export function decide(report: Submission, verb: Verb, details: DecisionDetails = {}): Promise<Submission> {
  const body = verb === 'retry' ? null : { revision: report.revision, ...details };
  return sendJson('POST', `api/submissions/${encodeURIComponent(report.id)}/${verb}`, body, submissionSchema);
}
