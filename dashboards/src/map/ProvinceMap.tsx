import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { TooltipRow } from '../charts/tooltip';
import type { Reading } from '../cube/reading';
import { asksForMenu } from '../interaction/useMarkMenu';
import { placeLabels } from './labels';
import styles from './Map.module.css';
import { MapBackdrop } from './MapBackdrop';
import type { MapColors } from './mapColors';
import { Province, type ProvinceDoes } from './Province';
import { type Direction, neighbour, type Shape, VIEW_BOX } from './shapes';
import { type Tip, TipBox } from './TipBox';
import { useMapUnit } from './useMapUnit';

/** What the map says of one unit. */
export interface MapMark {
  readonly reading: Reading;
  readonly text: string;
  /** Written on the map itself; null for nothing. */
  readonly short: string | null;
  readonly rows: readonly TooltipRow[];
}

interface Props {
  readonly label: string;
  readonly shapes: readonly Shape[];
  /** Shapes that a filter takes out: drawn empty, so that the country keeps its form. */
  readonly out: readonly Shape[];
  readonly marks: ReadonlyMap<string, MapMark>;
  readonly colors: MapColors;
  readonly selected: ReadonlySet<string>;
  readonly onPick: (code: string, add: boolean) => void;
  readonly onClear: () => void;
  /** Right click, Shift+F10 or the menu key on a unit, with the place on the screen. */
  readonly onMenu: (code: string, name: string, x: number, y: number) => void;
  readonly children: ReactNode;
}

/** With more units than this carrying a number, writing them on the map would only make a blot. */
const MOST_LABELS = 8;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** One unit is one button: click or Enter picks, Ctrl adds, arrows walk to the neighbour, Escape clears. */
export function ProvinceMap(props: Props) {
  const { label, shapes, out, marks, colors, selected, onPick, onClear, onMenu, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const unit = useMapUnit(box);
  const [entry, setEntry] = useState<string | null>(null);
  const labels = useMemo(() => {
    const some = shapes.filter((shape) => marks.get(shape.unit.code)?.short != null);
    return some.length <= MOST_LABELS ? placeLabels(some, unit) : [];
  }, [shapes, marks, unit]);
  const tabStop = shapes.some((shape) => shape.unit.code === entry) ? entry : (shapes[0]?.unit.code ?? null);

  const show = (shape: Shape, x: number, y: number): void => {
    const frame = box.current?.getBoundingClientRect();
    if (frame === undefined) return;
    const mark = marks.get(shape.unit.code);
    setTip({ x: x - frame.left, y: y - frame.top, title: shape.unit.name, rows: mark?.rows ?? [] });
  };

  const onKeyDown = (event: React.KeyboardEvent<SVGGElement>, shape: Shape): void => {
    const direction = ARROWS[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      const next = neighbour(shapes, shape, direction);
      if (next === null) return;
      setEntry(next.unit.code);
      box.current?.querySelector<SVGGElement>(`[data-area="${next.unit.code}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPick(shape.unit.code, event.ctrlKey || event.metaKey);
    } else if (asksForMenu(event)) {
      event.preventDefault();
      const box = event.currentTarget.getBoundingClientRect();
      onMenu(shape.unit.code, shape.unit.name, box.left + box.width / 2, box.top + box.height / 2);
    } else if (event.key === 'Escape') {
      onClear();
    }
  };

  // The same object for good: a province is drawn anew only when it looks different.
  const now = useRef<ProvinceDoes | null>(null);
  now.current = {
    onPick,
    onKeyDown,
    onMenu,
    show,
    enter: setEntry,
    leave: () => setTip(null),
  };
  const does = useMemo<ProvinceDoes>(
    () => ({
      onPick: (...of) => now.current?.onPick(...of),
      onKeyDown: (...of) => now.current?.onKeyDown(...of),
      onMenu: (...of) => now.current?.onMenu(...of),
      show: (...of) => now.current?.show(...of),
      enter: (...of) => now.current?.enter(...of),
      leave: () => now.current?.leave(),
    }),
    [],
  );

  return (
    <div ref={box} className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: an svg cannot be a fieldset. */}
      <svg
        className={styles.map}
        viewBox={VIEW_BOX}
        role="group"
        aria-label={label}
        style={{ '--unit': unit } as React.CSSProperties}
      >
        <MapBackdrop onClear={onClear} />
        <g className={styles.out}>
          {out.map((shape) => (
            <path key={shape.unit.code} d={shape.border} data-out={shape.unit.code} />
          ))}
        </g>
        {shapes.map((shape) => {
          const { code } = shape.unit;
          const mark = marks.get(code);
          return (
            <Province
              key={code}
              shape={shape}
              text={mark?.text ?? null}
              fill={mark === undefined ? undefined : colors.fill(mark.reading)}
              picked={selected.has(code)}
              dimmed={selected.size > 0 && !selected.has(code)}
              isStop={code === tabStop}
              does={does}
            />
          );
        })}
        <g className={styles.borders}>
          {shapes.map((shape) => (
            <path key={shape.unit.code} d={shape.border} />
          ))}
        </g>
        <g className={styles.picked}>
          {shapes
            .filter((shape) => selected.has(shape.unit.code))
            .map((shape) => (
              <path key={shape.unit.code} d={shape.border} />
            ))}
        </g>
        <g className={styles.labels}>
          {labels.map((label) => (
            <text key={label.code} x={label.x} y={label.y}>
              {label.text}
            </text>
          ))}
        </g>
      </svg>
      {children}
      {tip !== null && <TipBox tip={tip} frame={box.current} />}
    </div>
  );
}
