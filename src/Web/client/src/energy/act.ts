import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, newKey, reasonOf, Refusal } from '../api/http.ts';
import type { Fault } from '../api/types.ts';
import { useWords } from '../words/words.ts';

// Does something on the energy side and brings every figure up to date; keeps the reason of a refusal.
export function useAct() {
  const { w, say } = useWords();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const ask = async <T,>(method: string, path: string, body?: unknown): Promise<T | null> => {
    setBusy(true);
    setFault('');
    try {
      const answer = await call<T>(method, path, body, method === 'GET' ? {} : { 'Idempotency-Key': newKey() });
      await queries.invalidateQueries();
      return answer ?? ({} as T);
    } catch (error) {
      setFault(faultText(error, say, w.common.faultLine));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, ask, act: async (method: string, path: string, body?: unknown): Promise<boolean> => (await ask(method, path, body)) !== null };
}

// A refusal in one line: its reason, or the first faults with what was written and what was expected.
export function faultText(error: unknown, say: (text: { zh: string; en: string } | null | undefined) => string, line: (value: string, expected: string) => string): string {
  if (!(error instanceof Refusal)) return String(error);
  const problem = error.problem as typeof error.problem & { others?: Fault[] };
  const faults = [...((problem.faults as unknown as (Fault | Fault[])[] | undefined) ?? []).flat(), ...(problem.others ?? [])];
  if (faults.length > 0) return faults.slice(0, 3).map((one) => `${say(one.title)} · ${line(one.value, say(one.expected))}`).join('; ');
  return reasonOf(error, say);
}
