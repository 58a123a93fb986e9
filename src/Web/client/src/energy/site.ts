import { useMemo } from 'react';
import type { EnergySiteView, MeterView, Medium, RegisterView } from '../api/energy.ts';
import { useGet } from '../api/queries.ts';
import { useWords } from '../words/words.ts';
import { isRate } from './amounts.ts';

export const mediaOrder: Medium[] = ['electricity', 'gas', 'steam', 'water', 'heat', 'cooling', 'compressedAir'];

export type Site = EnergySiteView & { meter: (id: string | null | undefined) => MeterView | undefined; name: (id: string) => string; zone: (facility?: string | null) => string; media: Medium[]; roots: (medium: Medium) => MeterView[] };

// What is set up on the energy side, as far as the account sees it.
export function useSite() {
  const { say } = useWords();
  const query = useGet<EnergySiteView>('energy/meters');
  const site = useMemo<Site | undefined>(() => {
    const data = query.data;
    if (!data) return undefined;
    const byId = new Map(data.meters.map((meter) => [meter.id, meter]));
    const zones = new Map(data.sites.map((one) => [one.facility, one.zone]));
    return {
      ...data, meter: (id) => (id ? byId.get(id) : undefined), name: (id) => say(byId.get(id)?.name) || id, zone: (facility) => (facility && zones.get(facility)) || data.sites[0]?.zone || 'UTC',
      media: mediaOrder.filter((medium) => data.meters.some((meter) => meter.medium === medium)),
      roots: (medium) => data.meters.filter((meter) => meter.medium === medium && !meter.virtual && meter.registers.length > 0 && !byId.has(meter.parent ?? '')),
    };
  }, [query.data, say]);
  return { query, site };
}

// The register that stands for the use of a meter: the first that counts what is consumed, else the first.
export const mainRegister = (meter: MeterView): RegisterView | undefined => meter.registers.find((one) => one.direction === 'consumption') ?? meter.registers[0];

// The gauge that shows how much flows at this moment.
export const loadGauge = (meter: MeterView) => meter.gauges.find((one) => isRate(one.unit));
