import { Button, Select } from 'antd';
import { setParams, useAddress } from '../shell/router.ts';
import { useWords } from '../words/words.ts';
import type { AlarmLevel, AlarmPage } from '../api/energy.ts';
import type { Site } from './site.ts';

const levels: readonly AlarmLevel[] = ['critical', 'warning', 'info'];
export const alarmsAtOnce = 50;

// What the address asks for, as the server takes it.
export function alarmQuery(params: URLSearchParams, ended: boolean): string {
  const asked = new URLSearchParams({ state: ended ? 'ended' : 'active', size: String(alarmsAtOnce) });
  for (const name of ['level', 'meter', 'acknowledged', 'after']) {
    const value = params.get(name);
    if (value) asked.set(name, value);
  }
  return 'energy/alarms?' + asked.toString();
}

// By level, meter, and whether somebody has seen it. Each choice begins the list again.
export function AlarmFilters({ site }: { site: Site | undefined }) {
  const { w, say } = useWords();
  const words = w.energyWork.alarm;
  const { params } = useAddress();
  const set = (name: string, value: string | undefined) => setParams({ [name]: value ?? null, after: null }, true);
  return (
    <div className="filters">
      <Select allowClear value={params.get('level')} placeholder={words.level} aria-label={words.level} popupMatchSelectWidth={false} onChange={(next?: string) => set('level', next)} options={levels.map((one) => ({ value: one, label: words.levels[one] }))} />
      <Select className="meter-select" allowClear showSearch={{ optionFilterProp: 'label' }} value={params.get('meter')} placeholder={w.energy.meter} aria-label={w.energy.meter} popupMatchSelectWidth={false} onChange={(next?: string) => set('meter', next)} options={(site?.meters ?? []).map((one) => ({ value: one.id, label: `${say(one.name)} · ${one.id}` }))} />
      <Select allowClear value={params.get('acknowledged')} placeholder={words.seen} aria-label={words.seen} popupMatchSelectWidth={false} onChange={(next?: string) => set('acknowledged', next)} options={[{ value: 'false', label: words.states.active }, { value: 'true', label: words.states.acknowledged }]} />
    </div>
  );
}

// Older ones are asked for where the list was left; the newest are one click away.
export function AlarmPager({ data }: { data: AlarmPage }) {
  const { w } = useWords();
  const words = w.energyWork.alarm;
  const { params } = useAddress();
  const later = params.get('after') !== null;
  if (!later && data.next === null) return null;
  return (
    <p className="pager older">
      <span className="quiet">{words.inAll(data.total)}</span>
      <Button size="small" disabled={!later} onClick={() => setParams({ after: null })}>{words.newest}</Button>
      <Button size="small" disabled={data.next === null} onClick={() => setParams({ after: data.next })}>{words.older} ›</Button>
    </p>
  );
}
