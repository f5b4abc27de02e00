import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Correction } from '../api/review';
import type { CatalogueIndicator, ReviewedFigure } from '../api/reviewSchema';
import type { Format } from '../format/format';
import { readNumber } from './number';
import styles from './Review.module.css';

interface Props {
  readonly figure: ReviewedFigure;
  readonly format: Format;
  readonly catalogue: readonly CatalogueIndicator[];
  readonly names: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly onSend: (correction: Correction) => void;
  readonly onCancel: () => void;
}

const KINDS = ['actual', 'target', 'plan'] as const;

/** What is right instead; what stays as it is is not sent. Enter sends, Escape leaves. */
export function CorrectForm({ figure, format, catalogue, names, busy, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const before = figure.counted ?? figure.observation;
  const written = (value: number | null): string =>
    value === null
      ? ''
      : value.toLocaleString(format.language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 });
  const [value, setValue] = useState(written(before.value));
  const [valueMax, setValueMax] = useState(written(before.valueMax));
  const [period, setPeriod] = useState(before.period);
  const [kind, setKind] = useState(before.kind);
  const [indicator, setIndicator] = useState(before.indicator);
  const [tried, setTried] = useState(false);
  const low = value.trim() === '' ? null : readNumber(value, format.language);
  const high = valueMax.trim() === '' ? null : readNumber(valueMax, format.language);
  const badLow = low === null;
  const badHigh = valueMax.trim() !== '' && (high === null || (low !== null && high <= low));
  const unit = catalogue.find((one) => one.id === indicator)?.unit ?? before.unit;
  return (
    <form
      className={styles.form}
      aria-label={t('review.correct')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (badLow || badHigh || low === null) return;
        onSend({
          value: low,
          ...(high === null ? {} : { valueMax: high }),
          ...(period === figure.observation.period ? {} : { period: period.trim() }),
          ...(kind === figure.observation.kind ? {} : { kind }),
          ...(indicator === figure.observation.indicator ? {} : { indicator }),
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onCancel();
        }
      }}
    >
      <Field
        required
        label={`${t('review.row.value')}${unit === null ? '' : ` (${format.unit(unit)})`}`}
        validationMessage={tried && badLow ? t('review.badNumber') : undefined}
      >
        <Input autoFocus inputMode="decimal" value={value} onChange={(_, data) => setValue(data.value)} />
      </Field>
      <Field
        label={t('review.valueMax')}
        validationMessage={tried && badHigh ? t('review.badRange') : undefined}
      >
        <Input inputMode="decimal" value={valueMax} onChange={(_, data) => setValueMax(data.value)} />
      </Field>
      <Field label={t('review.row.indicator')}>
        <Select value={indicator} onChange={(_, data) => setIndicator(data.value)}>
          {(catalogue.length === 0 ? [{ id: indicator }] : catalogue).map(({ id }) => (
            <option key={id} value={id}>
              {names.get(id) ?? id}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('review.row.kind')}>
        <Select value={kind} onChange={(_, data) => setKind(data.value)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('review.row.period')} hint={t('review.periodHint')}>
        <Input value={period} onChange={(_, data) => setPeriod(data.value)} />
      </Field>
      <div className={styles.verbs}>
        <Button type="submit" appearance="primary" disabled={busy}>
          {t('review.save')}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {t('decision.cancel')}
        </Button>
      </div>
    </form>
  );
}
