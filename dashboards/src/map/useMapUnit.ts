import { type RefObject, useEffect, useState } from 'react';
import { VIEW_BOX } from './shapes';

/** How many map units a pixel is at the map's present size. */
export function useMapUnit(box: RefObject<HTMLElement | null>): number {
  const [unit, setUnit] = useState(2.4);
  useEffect(() => {
    const frame = box.current;
    if (frame === null) return;
    const [, , width = 1, height = 1] = VIEW_BOX.split(' ').map(Number);
    const observer = new ResizeObserver(() => {
      const scale = Math.min(frame.clientWidth / width, frame.clientHeight / height);
      if (scale > 0) setUnit(1 / scale);
    });
    observer.observe(frame);
    return () => observer.disconnect();
  }, [box]);
  return unit;
}
