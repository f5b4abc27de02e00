import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getObservations } from '../api/endpoints';
import type { Submission } from '../api/submissionSchema';
import { useResource } from '../api/useResource';
import { Empty, Failure, Loading } from '../components/Notice';
import type { Cube, Dataset, Kind } from '../cube/cube';
import type { Format } from '../format/format';
import { ObservationItem } from './ObservationItem';
import type { SourceQuestion } from './question';
import styles from './Sources.module.css';
import { within } from './within';

interface Props {
  readonly question: SourceQuestion;
  readonly dataset: Dataset;
  readonly kind: Kind;
  readonly period: string;
  readonly cube: Cube;
  readonly submissions: readonly Submission[];
  readonly format: Format;
  readonly onClose: () => void;
}

/** Where a number comes from: every reported value with its file, cell or sentence. */
export default function SourceDrawer({ question, onClose, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <OverlayDrawer
      open
      position="end"
      size="medium"
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={t('source.close')}
              icon={<Dismiss24Regular />}
              onClick={onClose}
            />
          }
        >
          {t('source.title')}
        </DrawerHeaderTitle>
        <p className={styles.about}>
          {rest.format.name(question.indicator)} · {question.title} · {t(`kind.${rest.kind}`)} ·{' '}
          {rest.format.period(rest.period)}
          {rest.dataset === 'synthetic' && (
            <>
              {' '}
              · <strong>{t('dataset.mark')}</strong>
            </>
          )}
        </p>
      </DrawerHeader>
      <DrawerBody>
        <Values question={question} {...rest} />
      </DrawerBody>
    </OverlayDrawer>
  );
}

function Values({ question, dataset, kind, period, cube, submissions, format }: Omit<Props, 'onClose'>) {
  const { t } = useTranslation();
  const load = useCallback(
    (signal: AbortSignal) =>
      getObservations({ dataset, areas: question.areas, indicator: question.indicator.id, kind }, signal),
    [question, dataset, kind],
  );
  const { resource, reload } = useResource(load);
  const files = useMemo(() => new Map(submissions.map((item) => [item.id, item.fileName])), [submissions]);
  if (resource.state === 'loading' || resource.state === 'off') return <Loading label={t('load.loading')} />;
  if (resource.state === 'failed') return <Failure error={resource.error} onRetry={reload} />;
  const items = within(resource.data.items, period);
  if (items.length === 0) return <Empty text={t('source.empty')} />;
  return (
    <ul className={styles.list}>
      {items.map((item, n) => (
        <ObservationItem
          // biome-ignore lint/suspicious/noArrayIndexKey: two reports may state the very same value.
          key={n}
          item={item}
          place={item.area === null ? t('source.nation') : (cube.areas.get(item.area)?.name ?? item.area)}
          file={item.submission === null ? null : (files.get(item.submission) ?? item.submission)}
          indicator={question.indicator}
          format={format}
        />
      ))}
      {resource.data.more && <li className={styles.more}>{t('source.more')}</li>}
    </ul>
  );
}
