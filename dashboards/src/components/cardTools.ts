import { createContext, type ReactNode } from 'react';

/** What a page puts into the header of each of its cards, by the card's id and title. */
export const CardTools = createContext<(area: string, title: string) => ReactNode>(() => null);
