import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 759px)');

// Whether the window is as narrow as a phone: charts then leave out what would not be read.
export const useNarrow = (): boolean => useSyncExternalStore((changed) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}, () => query.matches);
