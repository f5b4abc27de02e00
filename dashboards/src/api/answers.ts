import { sendJson } from './http';
import { type Issue, issueSchema } from './submissionSchema';

/** As long as the service takes. */
export const MOST_ANSWER_LETTERS = 2000;

/**
 * Answers a finding ("đúng, vì …"). It stays in the list with the answer, and another value raises it again.
 * @returns the finding with the answer.
 * @throws ApiError whose detail says in Vietnamese why it was refused.
 */
export function answerIssue(submission: string, issue: Issue, reason: string): Promise<Issue> {
  const { code, concern } = issue;
  const path = `api/submissions/${encodeURIComponent(submission)}/issues/answer`;
  return sendJson('POST', path, { code, concern, reason }, issueSchema);
}
