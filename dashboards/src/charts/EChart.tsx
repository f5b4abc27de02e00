import { useEffect, useRef, useState } from 'react';
import styles from './EChart.module.css';
import { type Chart, type ECOption, init } from './echarts';

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
}

interface Picked {
  readonly name?: unknown;
  readonly value?: unknown;
  readonly seriesName?: unknown;
  readonly event?: { readonly event?: { readonly ctrlKey?: boolean; readonly metaKey?: boolean } };
}

/** The one place where React meets ECharts. Arrow keys walk the marks, Enter picks, Ctrl+Enter adds, Escape clears. */
export function EChart({ option, label, height, marks, onPick, onClear }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const handlers = useRef({ marks, onPick, onClear });
  handlers.current = { marks, onPick, onClear };
  const [active, setActive] = useState(-1);

  useEffect(() => {
    const host = box.current;
    if (host === null) return;
    const made = init(host, null, { renderer: 'svg' });
    chart.current = made;
    made.on('click', (parameters) => {
      const picked = parameters as Picked;
      const name = [picked.name, picked.value, picked.seriesName].find(
        (text) => typeof text === 'string' && handlers.current.marks.some((mark) => mark.name === text),
      );
      const keys = picked.event?.event;
      if (typeof name === 'string') handlers.current.onPick(name, (keys?.ctrlKey || keys?.metaKey) ?? false);
    });
    made.getZr().on('click', (event) => {
      if (event.target === undefined) handlers.current.onClear();
    });
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(host);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
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
