import { Button } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../components/Segmented';
import { translateSelection } from '../cube/boundary';
import { KINDS, type Kind } from '../cube/cube';
import { DEFAULT_STATE } from '../state/viewState';
import type { PageContext } from './context';
import { IndicatorPicker } from './IndicatorPicker';
import { PeriodPicker } from './PeriodPicker';
import styles from './Slicers.module.css';

interface Props {
  readonly context: PageContext;
  /** Goes to another kind of figure, leaving behind what has no such figures. */
  readonly onKind: (kind: Kind) => void;
}

/** The slicers, and what acts on the page at the moment. */
export function Slicers({ context, onKind }: Props) {
  const { t } = useTranslation();
  const { state, change, cube, boundary, selected } = context;
  return (
    <section className={styles.bar} aria-label={t('slicer.label')}>
      <IndicatorPicker context={context} />
      <PeriodPicker context={context} />
      <Segmented
        label={t('slicer.kind')}
        value={state.kind}
        options={KINDS.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        onChange={onKind}
      />
      <Segmented
        label={t('slicer.boundary')}
        value={state.boundary}
        options={[
          { value: '63', text: t('slicer.boundary63') },
          { value: '34', text: t('slicer.boundary34') },
        ]}
        onChange={(to) => change({ boundary: to, selected: translateSelection(cube, state.selected, to) })}
      />
      <div className={styles.active}>
        <span className={styles.caption}>{t('slicer.filteredBy')}</span>
        <div className={styles.chips}>
          {selected.size === 0 && (
            <span className={styles.whole} title={t('slicer.hint')}>
              {t('slicer.whole')}
            </span>
          )}
          {[...selected].map((code) => {
            const name = boundary.byCode.get(code)?.name ?? code;
            return (
              <button
                key={code}
                type="button"
                className={styles.chip}
                aria-label={t('slicer.remove', { name })}
                onClick={() => change({ selected: state.selected.filter((other) => other !== code) })}
              >
                {name} <Dismiss12Regular aria-hidden />
              </button>
            );
          })}
          <Button
            size="small"
            appearance="subtle"
            onClick={() => change({ ...DEFAULT_STATE, language: state.language, dataset: state.dataset })}
          >
            {t('slicer.reset')}
          </Button>
        </div>
      </div>
    </section>
  );
}
