import { Combobox, Option, OptionGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../cube/cube';
import { isReported } from '../cube/reading';
import { fold } from '../format/fold';
import type { PageContext } from './context';
import styles from './Slicers.module.css';

/** All indicators by group, with search that ignores case and diacritics. */
export default function IndicatorPicker({
  context,
}: {
  readonly context: Omit<PageContext, 'showSource' | 'openMenu'>;
}) {
  const { t } = useTranslation();
  const { cube, index, boundary, state, format, indicator, change } = context;
  const [query, setQuery] = useState<string | null>(null);
  const groups = useMemo(() => {
    const wanted = fold(query ?? '');
    const found = new Map<string, Indicator[]>();
    for (const candidate of cube.indicators.values()) {
      if (!fold(`${candidate.name.vi} ${candidate.name.en}`).includes(wanted)) continue;
      found.set(candidate.group, [...(found.get(candidate.group) ?? []), candidate]);
    }
    return [...found];
  }, [cube, query]);
  const provinces = (candidate: Indicator): number =>
    boundary.units.filter((unit) => isReported(index.at(candidate, unit.code, state.period))).length;
  const name = indicator === null ? '' : format.name(indicator);
  return (
    <div className={`${styles.field} ${styles.indicator}`}>
      <label className={styles.caption} htmlFor="indicator">
        {t('slicer.indicator')}
      </label>
      <Combobox
        id="indicator"
        className={styles.control}
        placeholder={t('slicer.searchIndicator')}
        value={query ?? name}
        title={name}
        selectedOptions={indicator === null ? [] : [indicator.id]}
        onChange={(event) => setQuery(event.target.value)}
        // Typing opens the list anew and must not wipe what was typed.
        onOpenChange={(_, data) => setQuery((typed) => (data.open ? (typed ?? '') : null))}
        onOptionSelect={(_, data) => {
          // Typing clears the selection, which is reported as a choice of nothing.
          if (data.optionValue === undefined) return;
          change({ indicator: data.optionValue });
          setQuery(null);
        }}
      >
        {(query === null ? [] : groups).map(([group, members]) => (
          <OptionGroup key={group} label={t(`group.${group}`, { defaultValue: t('group.other') })}>
            {members.map((member) => {
              const n = provinces(member);
              return (
                <Option key={member.id} value={member.id} text={format.name(member)}>
                  <span className={styles.option}>
                    {format.name(member)}
                    <small>{n > 0 ? t('slicer.withData', { n }) : t('slicer.noData')}</small>
                  </span>
                </Option>
              );
            })}
          </OptionGroup>
        ))}
        {groups.length === 0 && (
          <Option disabled value="" text="">
            {t('slicer.noMatch')}
          </Option>
        )}
      </Combobox>
    </div>
  );
}
