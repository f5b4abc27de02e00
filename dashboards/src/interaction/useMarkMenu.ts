import { useCallback, useState } from 'react';

/** A mark whose menu was asked for, and where on the screen. */
export interface MenuMark {
  readonly visual: string;
  /** What `code` is one of. */
  readonly field: 'area' | 'period' | 'indicator';
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface MarkMenuState {
  readonly mark: MenuMark | null;
  readonly open: (mark: MenuMark) => void;
  /** Closes it; the focus goes back to where it was. */
  readonly close: () => void;
}

/** The one menu of marks of a page: right click, or Shift+F10 and the menu key on a mark. */
export function useMarkMenu(): MarkMenuState {
  const [held, setHeld] = useState<{ mark: MenuMark; before: Element | null } | null>(null);
  const open = useCallback((mark: MenuMark) => setHeld({ mark, before: document.activeElement }), []);
  const close = useCallback(() => {
    setHeld((now) => {
      // After the menu is gone, or it would take the focus back.
      if (now?.before instanceof HTMLElement || now?.before instanceof SVGElement) {
        const { before } = now;
        setTimeout(() => before.focus());
      }
      return null;
    });
  }, []);
  return { mark: held?.mark ?? null, open, close };
}

/** What makes an element of a page a mark with a menu: right click, Shift+F10 and the menu key. */
export function menuHandlers(open: (x: number, y: number) => void) {
  return {
    onContextMenu: (event: React.MouseEvent) => {
      event.preventDefault();
      open(event.clientX, event.clientY);
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (!asksForMenu(event)) return;
      event.preventDefault();
      const place = event.currentTarget.getBoundingClientRect();
      open(place.left, place.bottom);
    },
  };
}

/** Whether a key asks for the menu of the mark that has the focus. */
export function asksForMenu(event: { readonly key: string; readonly shiftKey: boolean }): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}
