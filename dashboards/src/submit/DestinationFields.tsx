import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Destination, getDeadlines, templateAddress } from '../api/submitting';
import { useResource } from '../api/useResource';
import { ALL_PERIODS, boundsOf } from '../cube/period';
import { useSession } from '../session/SessionContext';
import { may, reach } from '../session/session';
import type { SubmitContext } from './context';
import { Labelled } from './Labelled';
import { choiceOf, codeOf, PARTS, type Part, type PeriodChoice } from './periods';
import styles from './Submit.module.css';

/** Years that can be chosen: reports about cleaner production began in 2009; the next year is planned for. */
const FIRST_YEAR = 2008;

interface Props {
  readonly context: SubmitContext;
  readonly onChoose: (to: Omit<Destination, 'dataset'> | null) => void;
}

/** Whose report of which period it is. A province's own account is asked for the period alone. */
export function DestinationFields({ context, onChoose }: Props) {
  const { t } = useTranslation();
  const { provinces, state } = context;
  const { access } = useSession();
  const thisYear = new Date().getFullYear();
  const [choice, setChoice] = useState<PeriodChoice>(() =>
    state.period === ALL_PERIODS ? { year: thisYear - 1, part: 'year', other: '' } : choiceOf(state.period),
  );
  const code = codeOf(choice);
  const own = reach(access, 'UploadReport') === 'own';
  // Which provinces there were in the period decides which can report it.
  const open = useMemo(() => {
    const end = code === null ? null : lastDay(code);
    return provinces
      .filter((one) => !own || access.areas.includes(one.area))
      .filter((one) => end === null || (one.validFrom <= end && (one.validTo === null || one.validTo >= end)))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  }, [provinces, own, access.areas, code]);
  const [wanted, setWanted] = useState<string>(() => {
    const today = own
      ? provinces.find((one) => one.validTo === null && access.areas.includes(one.area))
      : null;
    return state.drill ?? state.selected[0] ?? state.within[0] ?? today?.area ?? '';
  });
  // Another period may be that of the province's namesake under the other boundary.
  const slug = provinces.find((one) => one.area === wanted)?.slug;
  const meant = open.find((one) => one.area === wanted) ?? open.find((one) => one.slug === slug);
  const area = meant?.area ?? (open.length === 1 ? (open[0]?.area ?? '') : '');
  useEffect(() => {
    onChoose(area === '' || code === null ? null : { area, period: code });
  }, [area, code, onChoose]);
  const years = Array.from({ length: thisYear + 2 - FIRST_YEAR }, (_, n) => thisYear + 1 - n);

  return (
    <section className={styles.destination} aria-label={t('submit.destination')}>
      <Labelled text={t('submit.province')}>
        {(id) => (
          <select id={id} value={area} onChange={(event) => setWanted(event.target.value)} data-province>
            {area === '' && <option value="" />}
            {open.map((one) => (
              <option key={one.area} value={one.area}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {choice.part !== 'other' && (
        <Labelled text={t('submit.year')}>
          {(id) => (
            <select
              id={id}
              value={choice.year}
              onChange={(event) => setChoice({ ...choice, year: Number(event.target.value) })}
              data-year
            >
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <Labelled text={t('submit.part')}>
        {(id) => (
          <select
            id={id}
            value={choice.part}
            onChange={(event) => setChoice({ ...choice, part: event.target.value as Part })}
            data-part
          >
            {PARTS.map((part) => (
              <option key={part} value={part}>
                {t(`submit.parts.${part}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {choice.part === 'other' && (
        <Labelled text={t('submit.other')}>
          {(id) => (
            <input
              id={id}
              value={choice.other}
              placeholder={t('submit.otherHint')}
              aria-invalid={code === null && choice.other !== ''}
              onChange={(event) => setChoice({ ...choice, other: event.target.value })}
            />
          )}
        </Labelled>
      )}
      {code === null && choice.other !== '' && (
        <p className={styles.late} role="alert">
          {t('submit.otherWrong')}
        </p>
      )}
      {code !== null && may(access, 'GetCalendar') && <Deadline period={code} context={context} />}
      {/* The form holds what was really reported before: among made-up figures it has no place. */}
      {area !== '' && code !== null && state.dataset === 'real' && may(access, 'GetTemplate') && (
        <a
          className={styles.template}
          href={templateAddress({ area, period: code })}
          title={t('submit.templateHint')}
          download
          data-template
        >
          {t('submit.template')}
        </a>
      )}
      {state.dataset === 'synthetic' && <p className={styles.late}>{t('submit.synthetic')}</p>}
    </section>
  );
}

function Deadline({ period, context }: { readonly period: string; readonly context: SubmitContext }) {
  const { t } = useTranslation();
  const ask = useCallback((signal: AbortSignal) => getDeadlines(period, signal), [period]);
  const { data } = useResource(ask).resource;
  if (data === null) return null;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const date = (day: string): string => context.format.date(day);
  if (data.closes !== null && data.closes < today) {
    return <p className={styles.late}>{t('submit.closed', { date: date(data.closes) })}</p>;
  }
  if (data.due === null) return null;
  const late = data.due < today;
  return (
    <p className={late ? styles.late : styles.due}>
      {t(late ? 'submit.overdue' : 'submit.due', { date: date(data.due) })}
    </p>
  );
}

/** The last day of a period as 2011-12-31. */
function lastDay(period: string): string | null {
  const bounds = boundsOf(period);
  if (bounds === null) return null;
  const year = Math.floor(bounds.last / 12);
  const month = (bounds.last % 12) + 1;
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
