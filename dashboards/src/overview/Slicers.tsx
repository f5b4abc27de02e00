import { Button } from '@fluentui/react-components';
import { Dismiss12Regular, Filter16Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../components/Segmented';
import { type BoundaryId, translateSelection } from '../cube/boundary';
import { type Cube, KINDS, type Kind } from '../cube/cube';
import type { SlicerId } from '../pages/definition';
import { withPick } from '../state/picks';
import { resetOf, type ViewState } from '../state/viewState';
import type { PageContext } from './context';
import styles from './Slicers.module.css';

// Lists that open are heavy, and the figures do not wait for them.
const IndicatorPicker = lazy(() => import('./IndicatorPicker'));
const PeriodPicker = lazy(() => import('./PeriodPicker'));

interface Props {
  readonly context: Omit<PageContext, 'showSource' | 'openMenu'>;
  /** Goes to another kind of figure, leaving behind what has no such figures. */
  readonly onKind: (kind: Kind) => void;
  /** Periods to choose from; without them those that have figures. */
  readonly periods?: readonly string[];
}

/** The slicers, and what acts on the page at the moment. */
export function Slicers({ context, onKind, periods }: Props) {
  const { t } = useTranslation();
  const { state, change, cube, boundary, selected, page, format } = context;
  const shows = (slicer: SlicerId): boolean => page.slicers.includes(slicer);
  const narrowed =
    selected.size + state.within.length + state.picks.length > 0 ||
    state.drill !== null ||
    state.drillPeriod !== null;
  return (
    <section className={styles.bar} aria-label={t('slicer.label')}>
      {shows('indicator') && (
        <Suspense
          fallback={
            <Coming
              place={styles.indicator}
              caption={t('slicer.indicator')}
              text={context.indicator === null ? '' : context.format.name(context.indicator)}
            />
          }
        >
          <IndicatorPicker context={context} />
        </Suspense>
      )}
      {shows('period') && (
        <Suspense
          fallback={
            <Coming
              place={styles.period}
              caption={t('slicer.period')}
              text={context.format.period(state.period)}
            />
          }
        >
          <PeriodPicker context={context} choice={periods} />
        </Suspense>
      )}
      {shows('kind') && (
        <Segmented
          label={t('slicer.kind')}
          value={state.kind}
          options={KINDS.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
          onChange={onKind}
        />
      )}
      <Segmented
        label={t('slicer.boundary')}
        value={state.boundary}
        options={[
          { value: 'reported', text: t('slicer.boundaryreported') },
          { value: '63', text: t('slicer.boundary63') },
          { value: '34', text: t('slicer.boundary34') },
        ]}
        onChange={(to) => change({ boundary: to, ...translated(cube, state, to) })}
      />
      <div className={styles.active}>
        <span className={styles.caption}>{t('slicer.filteredBy')}</span>
        <div className={styles.chips}>
          {!narrowed && (
            <span className={styles.whole} title={t('slicer.hint')}>
              {t('slicer.whole')}
            </span>
          )}
          {state.within.length > 0 && (
            <Chip
              text={t('slicer.within', { n: state.within.length })}
              label={t('slicer.remove', { name: t('pane.provinces') })}
              onRemove={() => change({ within: [] })}
            />
          )}
          {state.drill !== null && (
            <Chip
              borrowed
              text={cube.areas.get(state.drill)?.name ?? state.drill}
              label={t('slicer.remove', { name: cube.areas.get(state.drill)?.name ?? state.drill })}
              onRemove={() => change({ drill: null })}
            />
          )}
          {state.drillPeriod !== null && (
            <Chip
              borrowed
              text={format.period(state.drillPeriod)}
              label={t('slicer.remove', { name: format.period(state.drillPeriod) })}
              onRemove={() => change({ drillPeriod: null })}
            />
          )}
          {state.picks.flatMap(({ visual, field, values }) =>
            // A row whose place in the file is shown beside it filters nothing, and its number says nothing.
            (field === 'value' ? [] : values).map((value) => {
              const name = t(`field.${field}.${value}`, { defaultValue: value });
              return (
                <Chip
                  key={`${visual}|${value}`}
                  text={name}
                  label={t('slicer.remove', { name })}
                  onRemove={() =>
                    change({
                      picks: withPick(
                        state.picks,
                        visual,
                        field,
                        values.filter((other) => other !== value),
                      ),
                    })
                  }
                />
              );
            }),
          )}
          {[...selected].map((code) => {
            const name = boundary.byCode.get(code)?.name ?? code;
            return (
              <Chip
                key={code}
                text={name}
                label={t('slicer.remove', { name })}
                onRemove={() => change({ selected: state.selected.filter((other) => other !== code) })}
              />
            );
          })}
          <Button size="small" appearance="subtle" onClick={() => change(resetOf(state))}>
            {t('slicer.reset')}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<Filter16Regular />}
            aria-pressed={state.pane}
            aria-label={t('pane.title')}
            title={t('pane.title')}
            onClick={() => change({ pane: !state.pane })}
          />
        </div>
      </div>
    </section>
  );
}

interface ComingProps {
  readonly place: string | undefined;
  readonly caption: string;
  readonly text: string;
}

/** Stands where a picker will be, in its size and with its text, until it is loaded. */
function Coming({ place, caption, text }: ComingProps) {
  return (
    <div className={`${styles.field} ${place}`}>
      <span className={styles.caption}>{caption}</span>
      <span className={styles.coming}>{text}</span>
    </div>
  );
}

/** What names provinces, under the other boundary. */
function translated(cube: Cube, state: ViewState, to: BoundaryId): Partial<ViewState> {
  const drill = state.drill === null ? null : (translateSelection(cube, [state.drill], to)[0] ?? null);
  return {
    selected: translateSelection(cube, state.selected, to),
    within: translateSelection(cube, state.within, to),
    drill,
  };
}

interface ChipProps {
  readonly text: string;
  readonly label: string;
  /** Brought along by a drill-through. */
  readonly borrowed?: boolean;
  readonly onRemove: () => void;
}

function Chip({ text, label, borrowed = false, onRemove }: ChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      data-borrowed={borrowed}
      aria-label={label}
      onClick={onRemove}
    >
      {text} <Dismiss12Regular aria-hidden />
    </button>
  );
}
