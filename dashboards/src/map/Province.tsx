import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Map.module.css';
import type { Shape } from './shapes';

/** What can be done with a unit of the map. */
export interface ProvinceDoes {
  readonly onPick: (code: string, add: boolean) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<SVGGElement>, shape: Shape) => void;
  readonly onMenu: (code: string, name: string, x: number, y: number) => void;
  readonly show: (shape: Shape, x: number, y: number) => void;
  readonly enter: (code: string) => void;
  readonly leave: () => void;
}

interface Props {
  readonly shape: Shape;
  /** What is said of it; null for nothing known. */
  readonly text: string | null;
  readonly fill: string | undefined;
  readonly picked: boolean;
  readonly dimmed: boolean;
  readonly isStop: boolean;
  readonly does: ProvinceDoes;
}

/** One unit of the map: a button in the form of a province. */
export const Province = memo(function Province(props: Props) {
  const { shape, text, fill, picked, dimmed, isStop, does } = props;
  const { t } = useTranslation();
  const { code, name } = shape.unit;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot be a shape.
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={picked}
      aria-label={t('map.shape', { name, value: text ?? t('state.missing') })}
      data-area={code}
      data-dimmed={dimmed}
      className={styles.province}
      onClick={(event) => does.onPick(code, event.ctrlKey || event.metaKey)}
      onKeyDown={(event) => does.onKeyDown(event, shape)}
      onContextMenu={(event) => {
        event.preventDefault();
        does.onMenu(code, name, event.clientX, event.clientY);
      }}
      onMouseMove={(event) => does.show(shape, event.clientX, event.clientY)}
      onMouseLeave={does.leave}
      onFocus={(event) => {
        does.enter(code);
        const at = event.currentTarget.getBoundingClientRect();
        if (event.currentTarget.matches(':focus-visible')) does.show(shape, at.right, at.top);
      }}
      onBlur={does.leave}
    >
      {shape.fills.map((d) => (
        <path key={d} className={styles.fill} d={d} fill={fill} />
      ))}
    </g>
  );
});
