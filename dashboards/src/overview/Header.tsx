import { Button, Popover, PopoverSurface, PopoverTrigger, Spinner } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../api/ledgerSchema';
import type { Resource } from '../api/useResource';
import { Segmented } from '../components/Segmented';
import type { Dataset } from '../cube/cube';
import type { Format } from '../format/format';
import { NoticeBell } from '../notices/NoticeBell';
import { pageOf } from '../pages/pages';
import { AccountMenu } from '../session/AccountMenu';
import type { Figures, Language, PageId, ViewState } from '../state/viewState';
import styles from './Header.module.css';

interface Props {
  readonly ledger: Resource<Ledger>;
  readonly coverage: { readonly n: number; readonly of: number } | null;
  readonly format: Format;
  readonly language: Language;
  readonly dataset: Dataset;
  /** Null where the reader has nothing to switch. */
  readonly figures: Figures | null;
  readonly page: PageId;
  /** Name of an area by its code. */
  readonly areaName: (code: string) => string;
  readonly busy: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onDataset: (dataset: Dataset) => void;
  readonly onRefresh: () => void;
  readonly change: (part: Partial<ViewState>) => void;
}

/** What the page is, how fresh and how complete its figures are. */
export function Header(props: Props) {
  const {
    ledger,
    coverage,
    format,
    language,
    dataset,
    page,
    areaName,
    busy,
    onLanguage,
    onDataset,
    onRefresh,
  } = props;
  const { change, figures } = props;
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <div className={styles.titles}>
        <h1 title={`${t('title')} · ${t(pageOf(page).title)}`}>
          {t('title')} <span>· {t(pageOf(page).title)}</span>
        </h1>
        <p className={styles.status}>
          {coverage !== null && <span data-coverage>{t('header.coverage', coverage)}</span>}
          <LedgerLine ledger={ledger} format={format} />
        </p>
      </div>
      {figures !== null && (
        <div className={`${styles.choice} ${styles.figures}`}>
          <Segmented
            label={t('figures.label')}
            value={figures}
            options={[
              { value: 'all', text: t('figures.all') },
              { value: 'accepted', text: t('figures.accepted') },
            ]}
            onChange={(to) => change({ figures: to })}
          />
        </div>
      )}
      <div className={`${styles.choice} ${styles.dataset}`}>
        <Segmented
          label={t('dataset.label')}
          value={dataset}
          options={[
            { value: 'real', text: t('dataset.real') },
            { value: 'synthetic', text: t('dataset.synthetic') },
          ]}
          onChange={onDataset}
        />
      </div>
      <div className={styles.tools} data-screen-only>
        <Button
          appearance="transparent"
          className={styles.refresh}
          aria-label={t('header.refresh')}
          title={t('header.refresh')}
          icon={
            busy ? (
              <Spinner size="tiny" appearance="inverted" aria-label={t('load.loading')} />
            ) : (
              <ArrowClockwise20Regular />
            )
          }
          onClick={onRefresh}
        />
        <div className={styles.choice}>
          <Segmented
            label={t('language.label')}
            value={language}
            options={[
              { value: 'vi', text: 'VI' },
              { value: 'en', text: 'EN' },
            ]}
            onChange={onLanguage}
          />
        </div>
        <NoticeBell dataset={dataset} format={format} change={change} />
        <AccountMenu areaName={areaName} />
      </div>
    </header>
  );
}

function LedgerLine({ ledger, format }: Pick<Props, 'ledger' | 'format'>) {
  const { t } = useTranslation();
  if (ledger.data === null) {
    return ledger.state === 'failed' ? <span data-tone="bad">{t('header.noLedger')}</span> : null;
  }
  const { received, done, rejected, failed, open, balanced, tasks, asOf } = ledger.data;
  return (
    <>
      {asOf !== null && <span>{t('header.asOf', { time: format.dateTime(asOf) })}</span>}
      <span data-ledger title={t(balanced ? 'header.balanced' : 'header.unbalanced')}>
        {t('header.ledger', { received, done, rejected, failed, open })} {balanced ? '✓' : '⚠'}
      </span>
      {tasks.length > 0 && (
        <Popover withArrow>
          <PopoverTrigger disableButtonEnhancement>
            <button type="button" className={styles.tasks}>
              {t('header.tasks', { count: tasks.length })}
            </button>
          </PopoverTrigger>
          <PopoverSurface className={styles.taskList} aria-label={t('header.tasksTitle')}>
            <ul>
              {tasks.map((task) => (
                <li key={`${task.kind}|${task.blob}|${task.submission}|${task.message}`}>
                  {format.language === 'vi' ? task.message : task.messageEn}
                  {task.blob !== null && <code>{task.blob}</code>}
                </li>
              ))}
            </ul>
          </PopoverSurface>
        </Popover>
      )}
    </>
  );
}
