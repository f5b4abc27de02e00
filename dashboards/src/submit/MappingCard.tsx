import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../components/Card';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import { Segmented } from '../components/Segmented';
import { visualOf } from '../pages/definition';
import { ColumnsView } from './ColumnsView';
import type { SubmitContext } from './context';
import type { QueuedFile } from './queue';
import styles from './Submit.module.css';
import { ValuesTable } from './ValuesTable';

interface Props {
  readonly context: SubmitContext;
  /** Called when it was said what a heading means, so that the file is read anew. */
  readonly onCorrected: (one: QueuedFile) => void;
}

const VIEWS = ['values', 'columns'] as const;

/** Which cell or sentence was taken for which figure, and what each column was taken for. */
export function MappingCard({ context, onCorrected }: Props) {
  const { t } = useTranslation();
  const { page, shown, to } = context;
  const [view, setView] = useState<(typeof VIEWS)[number]>('values');
  const definition = visualOf(page, 'mapping');
  const check = shown?.check ?? null;
  return (
    <Card
      area="mapping"
      type={definition.type}
      order={definition.phone.order}
      title={t(definition.title)}
      subtitle={check === null ? undefined : t('submit.valuesCount', { n: check.observations.length })}
      actions={
        check !== null &&
        check.mapping.length > 0 && (
          <div className={styles.views}>
            <Segmented
              label={t('submit.view.label')}
              value={view}
              options={VIEWS.map((value) => ({ value, text: t(`submit.view.${value}`) }))}
              onChange={setView}
            />
          </div>
        )
      }
    >
      {check === null || shown === null || to === null ? (
        <Empty text={t(shown === null ? 'submit.noFiles' : 'submit.notChecked')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys.
        <div className={table.scroll} tabIndex={0} aria-busy={shown.phase === 'checking'}>
          {shown.phase === 'checking' && <p className={styles.quiet}>{t('submit.phase.checking')}</p>}
          {view === 'columns' && check.mapping.length > 0 ? (
            <ColumnsView
              context={context}
              check={check}
              to={to}
              file={shown}
              onCorrected={() => onCorrected(shown)}
            />
          ) : check.observations.length === 0 ? (
            <Empty text={t('submit.noValues')} />
          ) : (
            <ValuesTable context={context} check={check} />
          )}
        </div>
      )}
    </Card>
  );
}
