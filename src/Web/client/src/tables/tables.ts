import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState } from 'react';
import { call, newKey, Refusal } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { Fault, LocalText } from '../api/types.ts';
import { usePlace } from '../shell/context.ts';

// The tables of an inventory: what their columns take, their rows, and changes to them.
export type Column = { key: string; title: LocalText; help: LocalText; kind: 'text' | 'number' | 'date' | 'share' | 'longText' | 'verbatim'; required: boolean; choices: string | null };
export type Category = { id: string; title: LocalText; scope: number; scope3: number | null };
export type Tables = {
  tables: { name: string; title: LocalText; columns: Column[] }[]; items: Column[]; choices: Record<string, string[]>; words: Record<string, LocalText>; categories: Category[];
};
export type Row = { key: string; revision: number; cells: Record<string, string>; by: string; at: string };
export type Change = { table: string; key?: string | null; revision?: number; cells?: Record<string, string> | null };
type Answer = { faults: Fault[][]; others: Fault[]; recording: number | null };

// Lists of what is set up hold identifiers; those are shown as they are, also where one of them happens to be a word.
const named = new Set(['facilities', 'meters', 'connections', 'limits', 'units']);
export const isWord = (column: Column): boolean => column.choices !== null && !named.has(column.choices);

// Where the tables are: those of the inventory chosen at the top, or others that are made the same way.
export type TableSource = { tables: string; rows: (table: string) => string; change: string; may: boolean; words?: Record<string, LocalText> };
export const TableSourceContext = createContext<TableSource | null>(null);

function useSource(): TableSource | null {
  const own = useContext(TableSourceContext);
  const { session, inventory } = usePlace();
  return useMemo(() => own ?? (inventory === null ? null : {
    tables: 'tables', rows: (table) => `inventories/${inventory.id}/tables/${table}`, change: `inventories/${inventory.id}/tables`,
    may: inventory.status === 'draft' && session.permissions.includes('writeBook') && session.facilities.length === 0,
  }), [own, session, inventory]);
}

// Other tables have no items, words and categories of an inventory.
export function useTables() {
  const source = useSource();
  const query = useGet<Partial<Tables>>(source?.tables ?? 'tables');
  const data = useMemo<Tables | undefined>(() => query.data && { tables: [], items: [], choices: {}, words: source?.words ?? {}, categories: [], ...query.data }, [query.data, source]);
  return { data, error: query.error };
}

export const useRows = (table: string, enabled = true) => {
  const source = useSource();
  return useGet<{ table: string; rows: Row[]; open?: boolean }>(source?.rows(table) ?? '', enabled && source !== null);
};

// Whether the account may change these tables.
export const useMayEdit = (): boolean => useSource()?.may ?? false;

// Sends changes, all of them or none, and keeps the faults that were found: all, and those of each change with what it would break elsewhere behind them.
export function useChange() {
  const source = useSource();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [apart, setApart] = useState<{ changes: Fault[][]; others: Fault[] }>({ changes: [], others: [] });
  const change = async (changes: Change[], reason?: string): Promise<boolean> => {
    setBusy(true);
    setFaults([]);
    setApart({ changes: [], others: [] });
    try {
      await call<Answer>('POST', source!.change, { changes, reason }, { 'Idempotency-Key': newKey() });
      await queries.invalidateQueries();
      return true;
    } catch (error) {
      const answer = error instanceof Refusal ? (error.problem as unknown as Answer) : null;
      if (!answer?.faults || !answer.others) throw error;
      setFaults([...answer.faults.flat(), ...answer.others]);
      setApart({ changes: answer.faults, others: answer.others });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, faults, apart, change, clear: () => setFaults([]) };
}

// A new identifier from a name: what can be kept of it, made distinct.
export function identifier(text: string, taken: ReadonlySet<string>, start: string): string {
  const base = text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40) || start;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
