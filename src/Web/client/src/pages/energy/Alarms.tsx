import { Segmented } from 'antd';
import type { AlarmPage } from '../../api/energy.ts';
import { usePolled } from '../../api/queries.ts';
import { AlarmFilters, AlarmPager, alarmQuery } from '../../energy/AlarmFilters.tsx';
import { AlarmList, alarmText, AlarmVoice } from '../../energy/AlarmList.tsx';
import { nice } from '../../energy/amounts.ts';
import { Commands } from '../../energy/Commands.tsx';
import { DeliveryList } from '../../energy/DeliveryList.tsx';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { EnergyTables } from '../../energy/EnergyTables.tsx';
import { LevelGlyph } from '../../energy/Marks.tsx';
import { useSite, type Site } from '../../energy/site.ts';
import { age, dayOf, momentText } from '../../energy/zoned.ts';
import { exact } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Empty, Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import { href, setParams, useAddress } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { TableView } from '../../tables/TableView.tsx';
import { useTables } from '../../tables/tables.ts';
import { useWords } from '../../words/words.ts';

const tabs = ['active', 'history', 'rules', 'limits', 'deliveries'] as const;
type Tab = (typeof tabs)[number];

// What waits to be seen to, what was, the rules behind it, and the commands that lower a load.
export default function Alarms() {
  const { w } = useWords();
  const words = w.energyWork.alarm;
  const { params } = useAddress();
  const { session } = usePlace();
  const { site } = useSite();
  const whole = session.facilities.length === 0;
  const may = (one: Tab) => one === 'active' || one === 'history' || (whole && (one !== 'deliveries' || session.permissions.includes('readAudit')));
  const tab = tabs.find((one) => one === params.get('tab') && may(one)) ?? 'active';
  const ended = tab === 'history';
  const query = usePolled<AlarmPage>(alarmQuery(params, ended), 15, tab === 'active' || ended);
  const data = query.data;
  return (
    <EnergyPage view="alarms" facts={<>{data && tab === 'active' ? `${words.count(data.active)} · ` : ''}{words.facts}</>} actions={<Segmented value={tab} aria-label={words.title} onChange={(next) => setParams({ tab: next === 'active' ? null : next, page: null, table: null, after: null }, true)} options={tabs.filter(may).map((one) => ({ value: one, label: words[one] }))} />}>
      <AlarmVoice active={tab === 'active' ? data?.active : undefined} />
      {(tab === 'active' || ended) && (
        <Card className={ended ? 'flush tight' : ''}>
          <AlarmFilters site={site} />
          {!data ? <Loading error={query.error} retry={() => void query.refetch()} rows={6} /> : data.items.length === 0 ? <Empty><p>{params.get('level') ?? params.get('meter') ?? params.get('acknowledged') ? words.noMatch : (ended ? words.noHistory : `✓ ${words.none}`)}</p></Empty> : ended ? <History data={data} site={site} /> : <AlarmList alarms={data.items} site={site} />}
          {data && <AlarmPager data={data} />}
        </Card>
      )}
      {tab === 'rules' && <EnergyTables><TableCard tables={['alarm_rules', 'maintenance']} /></EnergyTables>}
      {tab === 'deliveries' && <DeliveryList zone={site?.zone() ?? 'UTC'} />}
      {tab === 'limits' && <div className="stack"><Commands zone={site?.zone() ?? 'UTC'} /><EnergyTables><TableCard tables={['limits', 'limit_actions']} /></EnergyTables></div>}
    </EnergyPage>
  );
}

function History({ data, site }: { data: AlarmPage; site: Site | undefined }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.alarm;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.history}>
      <table className="tree list ledger">
        <thead><tr><th scope="col">{words.began}</th><th scope="col">{words.what}</th><th scope="col" className="wide-only">{w.energy.meter}</th><th scope="col" className="num wide-only">{words.worst}</th><th scope="col" className="num wide-only">{words.limit}</th><th scope="col">{words.lasted}</th><th scope="col" className="wide-only">{words.states.acknowledged}</th></tr></thead>
        <tbody>
          {data.items.map((alarm) => {
            const zone = site?.zone(site.meter(alarm.meter)?.facility) ?? 'UTC';
            const unit = alarm.unit ? ' ' + nice(alarm.unit) : '';
            return (
              <tr key={alarm.id}>
                <th scope="row">{momentText(alarm.began, zone, language)}</th><td><LevelGlyph level={alarm.level} /> <a href={href(pathOf('meters', alarm.meter), { day: dayOf(alarm.began, zone) })} onClick={follow}>{alarmText(alarm, say, w)}</a></td><td className="wide-only">{site?.name(alarm.meter) ?? alarm.meter}</td>
                <td className="num wide-only">{alarm.worst === null ? '—' : exact(alarm.worst) + unit}</td><td className="num wide-only">{exact(alarm.limit) + unit}</td><td>{alarm.ended ? age((Date.parse(alarm.ended) - Date.parse(alarm.began)) / 1000, language) : '—'}</td>
                <td className="wide-only quiet">{alarm.acknowledged ? `${alarm.acknowledged.by}${alarm.acknowledged.note ? `: ${alarm.acknowledged.note}` : ''}` : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

// Tables about the same thing, one at a time.
export function TableCard({ tables }: { tables: readonly string[] }) {
  const { say, w } = useWords();
  const { params } = useAddress();
  const all = useTables();
  const known = tables.filter((name) => all.data?.tables.some((one) => one.name === name));
  const table = known.find((one) => one === params.get('table')) ?? known[0];
  if (!all.data || !table) return <Card>{all.data ? <p className="quiet">{w.energyWork.setup.closed}</p> : <Loading error={all.error} rows={6} />}</Card>;
  return (
    <section className="card tree-card">
      {known.length > 1 && <div className="tree-head"><Segmented value={table} aria-label={w.energyWork.setup.table} onChange={(next) => setParams({ table: next }, true)} options={known.map((name) => ({ value: name, label: say(all.data!.tables.find((one) => one.name === name)?.title) }))} /></div>}
      <TableView key={table} table={table} />
    </section>
  );
}
