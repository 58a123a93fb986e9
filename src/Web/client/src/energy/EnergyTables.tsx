import { useMemo, type ReactNode } from 'react';
import { usePlace } from '../shell/context.ts';
import { TableSourceContext, type TableSource } from '../tables/tables.ts';
import { books } from '../words/words.ts';

// The words that columns take, as they are read.
const words = Object.fromEntries(Object.entries(books.zh.energyWork.setup.words).map(([word, zh]) => [word, { zh, en: books.en.energyWork.setup.words[word]! }]));

// The tables of the energy side: lists and forms within are about them.
export function EnergyTables({ children }: { children: ReactNode }) {
  const { session } = usePlace();
  const may = session.permissions.includes('writeBook') && session.facilities.length === 0;
  const source = useMemo<TableSource>(() => ({ tables: 'energy/tables', rows: (table) => 'energy/tables/' + table, change: 'energy/tables', may, words }), [may]);
  return <TableSourceContext.Provider value={source}>{children}</TableSourceContext.Provider>;
}
