import { useGet } from '../api/queries.ts';
import { usePlace } from '../shell/context.ts';
import type { Row } from '../tables/tables.ts';
import { loadLimit } from './limit.ts';

// The tables that say so are for accounts that see the whole organisation; others see the curve without its limit.
export function useLoadLimit(meter: string | undefined, unit: string): number | null {
  const { session } = usePlace();
  const whole = session.facilities.length === 0;
  const tables = useGet<{ tables: { name: string }[] }>('energy/tables', whole);
  const there = (name: string) => tables.data?.tables.some((one) => one.name === name) ?? false;
  const limits = useGet<{ rows: Row[] }>('energy/tables/limits', there('limits'));
  const rules = useGet<{ rows: Row[] }>('energy/tables/alarm_rules', there('alarm_rules'));
  return meter ? loadLimit(meter, unit, limits.data?.rows ?? [], rules.data?.rows ?? []) : null;
}
