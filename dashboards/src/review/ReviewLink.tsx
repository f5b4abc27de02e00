import { useTranslation } from 'react-i18next';
import type { Submission } from '../api/submissionSchema';
import table from '../components/DataTable.module.css';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { useViewState } from '../state/useViewState';
import { formatState } from '../state/viewState';
import { addReviewWords } from './words';

/** Leads to a report's text and figures; nothing where there is no text, or the reader may not see it. */
export default function ReviewLink({ report }: { readonly report: Submission }) {
  const { t, i18n } = useTranslation();
  addReviewWords(i18n);
  const { access } = useSession();
  const [state, change] = useViewState();
  const hasText =
    report.processing === 'done' &&
    (report.counts?.paragraphs ?? 0) > 0 &&
    (report.counts?.observations ?? 0) > 0;
  if (!hasText || !may(access, 'GetSubmissionReview')) return null;
  return (
    <a
      className={table.link}
      href={`${window.location.pathname}${formatState({ ...state, review: report.id })}`}
      aria-label={t('review.openNamed', { name: report.fileName })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        change({ review: report.id });
      }}
    >
      {t('review.open')}
    </a>
  );
}
