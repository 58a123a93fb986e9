import { createContext, useContext } from 'react';
import type { Basis, InventoryItem, Session } from '../api/types.ts';
import type { Theme } from '../tokens/tokens.ts';

export type Place = {
  session: Session; inventories: InventoryItem[]; inventory: InventoryItem | null; basis: Basis; theme: Theme; setTheme: (theme: Theme) => void; setLanguage: (language: 'zh' | 'en') => void;
};
export const PlaceContext = createContext<Place | null>(null);

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('outside of the shell');
  return place;
}

export const yearOf = (item: InventoryItem): string =>
  item.from.endsWith('-01-01') && item.to.endsWith('-12-31') && item.from.slice(0, 4) === item.to.slice(0, 4) ? item.from.slice(0, 4) : `${item.from} – ${item.to}`;
