import { useEffect, useRef, useState } from 'react';
import { asksForMenu } from '../interaction/useMarkMenu';
import styles from './EChart.module.css';
import { type Chart, type ECOption, init } from './echarts';

/** Parts of an option that never outlive it. */
const REPLACED = ['grid', 'xAxis', 'yAxis', 'series'];

/** A mark that can be reached by key, in reading order. `name` is what its series item or axis label is called. */
export interface ChartMark {
  readonly name: string;
  /** What is said of it. */
  readonly text: string;
}

interface Props {
  readonly option: ECOption;
  readonly label: string;
  /** Pixels; without it the chart fills its box. */
  readonly height?: number;
  readonly marks: readonly ChartMark[];
  readonly onPick: (name: string, add: boolean) => void;
  /** A click beside the marks, or Escape. */
  readonly onClear: () => void;
  /** Right click, Shift+F10 or the menu key on a mark, with the place on the screen. */
  readonly onMenu?: (name: string, x: number, y: number) => void;
}

interface Picked {
  readonly name?: unknown;
  readonly value?: unknown;
  readonly seriesName?: unknown;
  readonly event?: { readonly event?: MouseEvent };
}

/** The mark an event of the chart is about, by the first of its names that is one. */
function markOf(picked: Picked, marks: readonly ChartMark[]): string | null {
  const name = [picked.name, picked.value, picked.seriesName].find(
    (text) => typeof text === 'string' && marks.some((mark) => mark.name === text),
  );
  return typeof name === 'string' ? name : null;
}

type Handlers = Pick<Props, 'marks' | 'onPick' | 'onClear' | 'onMenu'>;

/** Tells whoever is in charge at that time of clicks and right clicks. */
function listen(made: Chart, handlers: { readonly current: Handlers }): void {
  made.on('click', (parameters) => {
    const picked = parameters as Picked;
    const name = markOf(picked, handlers.current.marks);
    const keys = picked.event?.event;
    if (name !== null) handlers.current.onPick(name, (keys?.ctrlKey || keys?.metaKey) ?? false);
  });
  made.on('contextmenu', (parameters) => {
    const picked = parameters as Picked;
    const name = markOf(picked, handlers.current.marks);
    const at = picked.event?.event;
    if (name === null || at === undefined || handlers.current.onMenu === undefined) return;
    at.preventDefault();
    handlers.current.onMenu(name, at.clientX, at.clientY);
  });
  made.getZr().on('click', (event) => {
    if (event.target === undefined) handlers.current.onClear();
  });
}

function draw(made: Chart, option: ECOption): void {
  // The tooltip stays: a new one measures the page, which takes longer than the drawing.
  made.setOption(option, { replaceMerge: REPLACED });
}

/** The one place where React meets ECharts. Arrow keys walk the marks, Enter picks, Ctrl+Enter adds, Escape clears. */
export function EChart({ option, label, height, marks, onPick, onClear, onMenu }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const latest = useRef(option);
  latest.current = option;
  const handlers = useRef<Handlers>({ marks, onPick, onClear, onMenu });
  handlers.current = { marks, onPick, onClear, onMenu };
  const [active, setActive] = useState(-1);

  useEffect(() => {
    const host = box.current;
    if (host === null) return;
    let made: Chart | null = null;
    const observer = new ResizeObserver(() => made?.resize());
    const begin = (): void => {
      made = init(host, null, { renderer: 'svg' });
      listen(made, handlers);
      chart.current = made;
      draw(made, latest.current);
      observer.observe(host);
    };
    // What can be shown without measuring the page is shown first: figures, map and tables.
    let timer: number | undefined;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(begin);
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
      observer.disconnect();
      made?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (chart.current !== null) draw(chart.current, option);
  }, [option]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && marks.length > 0) {
      event.preventDefault();
      setActive((now) => (now < 0 ? 0 : (now + step + marks.length) % marks.length));
    } else if (event.key === 'Enter' || event.key === ' ') {
      const mark = marks[active];
      if (mark === undefined) return;
      event.preventDefault();
      onPick(mark.name, event.ctrlKey || event.metaKey);
    } else if (asksForMenu(event)) {
      const mark = marks[active];
      if (mark === undefined || onMenu === undefined) return;
      event.preventDefault();
      const place = event.currentTarget.getBoundingClientRect();
      onMenu(mark.name, place.left + 40, place.top + 24);
    } else if (event.key === 'Escape') {
      onClear();
    }
  };

  const spoken = marks[active]?.text;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element says "a picture one can walk through by key".
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the marks are reached through it.
      tabIndex={0}
      className={styles.frame}
      style={height === undefined ? undefined : { height, flex: 'none' }}
      onKeyDown={onKeyDown}
      onBlur={() => setActive(-1)}
    >
      <div ref={box} className={styles.plot} aria-hidden="true" />
      <div className={styles.spoken} aria-live="polite">
        {spoken}
      </div>
    </div>
  );
}
