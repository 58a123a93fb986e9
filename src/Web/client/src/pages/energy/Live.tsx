import { ExpandOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import type { AlarmPage, Balance, Completeness, Curve, HeatMap, Ledger, Live as LiveData, Medium, MeterView } from '../../api/energy.ts';
import { useGet, usePolled } from '../../api/queries.ts';
import { AlarmList, AlarmVoice } from '../../energy/AlarmList.tsx';
import { perHour } from '../../energy/amounts.ts';
import { CurveChart, curveScale, isLine } from '../../energy/CurveChart.tsx';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { HeatChart } from '../../energy/HeatChart.tsx';
import { LedgerTable } from '../../energy/LedgerTable.tsx';
import { useLoadLimit } from '../../energy/useLoadLimit.ts';
import { LiveTiles } from '../../energy/LiveTiles.tsx';
import { MeterTree } from '../../energy/MeterTree.tsx';
import { asSpan, isDay, periodOf, periodText } from '../../energy/period.ts';
import { mainRegister, useSite, type Site } from '../../energy/site.ts';
import { SpanPicker } from '../../energy/SpanPicker.tsx';
import { UploadBars } from '../../energy/UploadBars.tsx';
import { uploadsByConnection } from '../../energy/uploads.ts';
import { Waiting } from '../../energy/Waiting.tsx';
import { age, dayOf, plusDays, plusMonths, timeOf } from '../../energy/zoned.ts';
import { percent } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import { href, setParams, useAddress } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { useWords } from '../../words/words.ts';

const heatDays = 14;
const shownUploads = 8;

export default function Live() {
  const { w } = useWords();
  const { params } = useAddress();
  const { session } = usePlace();
  const { query, site } = useSite();
  if (!site) return <EnergyPage view="live"><Loading error={query.error} retry={() => void query.refetch()} rows={14} /></EnergyPage>;
  const medium = site.media.find((one) => one === params.get('medium')) ?? site.media[0];
  const roots = medium ? site.roots(medium) : [];
  const root = roots.find((one) => one.id === params.get('meter')) ?? [...roots].sort((a, b) => site.meters.filter((one) => one.parent === b.id).length - site.meters.filter((one) => one.parent === a.id).length)[0];
  if (!medium || !root) {
    return <EnergyPage view="live"><Empty><h2>{w.energy.noMeters}</h2><p>{session.permissions.includes('writeBook') ? w.energy.noMetersHelp : w.energy.readOnly}</p>{session.permissions.includes('writeBook') && <p className="spaced"><a href={href(pathOf('setup'))} onClick={follow}>{w.energy.toSetup} ›</a></p>}</Empty></EnergyPage>;
  }
  return <View site={site} medium={medium} root={root} roots={roots} />;
}

function View({ site, medium, root, roots }: { site: Site; medium: Medium; root: MeterView; roots: MeterView[] }) {
  const { w, say, language } = useWords();
  const words = w.energy.live;
  const { params } = useAddress();
  const zone = site.zone(root.facility);
  const register = mainRegister(root)!;
  const live = usePolled<LiveData>('energy/live', 15);
  const now = live.data?.at ?? new Date().toISOString();
  const today = dayOf(now, zone);
  const asked = params.get('day');
  const [span, day] = [asSpan(params.get('span')), isDay(asked) && asked < today ? asked : today];
  const period = periodOf(span, day);
  const register1 = encodeURIComponent(register.id);
  const base = `energy/meters/${encodeURIComponent(root.id)}`;
  const curve = usePolled<Curve>(`${base}/curve?register=${register1}&size=${period.size}&from=${period.from}&to=${period.to}&compare=${period.compare}`, 30);
  const todayPeriod = periodOf('day', today);
  const todays = usePolled<Curve>(`${base}/curve?register=${register1}&size=interval&from=${todayPeriod.from}&to=${todayPeriod.to}&compare=day`, 30);
  const heat = usePolled<HeatMap>(`${base}/heat?register=${register1}&from=${plusDays(today, 1 - heatDays)}&to=${plusDays(today, 1)}`, 300);
  const balance = usePolled<Balance>(`energy/balance?medium=${medium}&from=${today}&to=${plusDays(today, 1)}`, 60);
  const uploads = usePolled<Completeness>(`energy/completeness?from=${today.slice(0, 8)}01&to=${plusDays(today, 1)}`, 300);
  const ledger = useGet<Ledger>(`energy/ledger?from=${today.slice(0, 7)}&to=${plusMonths(today, 1)}`);
  const alarms = usePolled<AlarmPage>('energy/alarms?state=active&size=6', 15);
  const limit = useLoadLimit(root.id, perHour(register.unit));
  const wall = params.get('wall') === '1';
  const shownLimit = isLine(span) ? limit : null;
  const scale = curve.data && curveScale(curve.data, span, shownLimit);
  const connections = uploads.data ? uploadsByConnection(uploads.data, site, words.noConnection) : [];
  const substituted = ledger.data?.rows.filter((row) => row.state !== 'measured') ?? [];
  const lost = live.error && live.data ? words.lost(age((Date.now() - live.dataUpdatedAt) / 1000, language)) : null;
  return (
    <EnergyPage
      view="live"
      facts={<><i className={'pulse ' + (lost ? 'bad' : 'ok')} aria-hidden />{live.data ? words.updated(timeOf(live.data.at, zone)) : w.common.loading} · {words.every(root.intervalMinutes)} · {words.points(live.data?.points.length ?? 0)} · {words.zone(zone)}</>}
      actions={<>
        {site.media.length > 1 && <Segmented value={medium} aria-label={w.energy.medium} onChange={(next) => setParams({ medium: next, meter: null }, true)} options={site.media.map((one) => ({ value: one, label: w.energy.media[one] }))} />}
        {roots.length > 1 && <Select value={root.id} aria-label={w.energy.meter} popupMatchSelectWidth={false} onChange={(next) => setParams({ meter: next }, true)} options={roots.map((one) => ({ value: one.id, label: say(one.name) }))} />}
        <Button className="wide-only" icon={<ExpandOutlined />} onClick={() => setParams({ wall: wall ? null : '1' })}>{wall ? words.leaveWall : words.wall}</Button>
      </>}
    >
      <AlarmVoice active={alarms.data?.active} />
      {lost && <p className="warning-line" role="status">! {lost}</p>}
      {live.data && !lost && <Waiting live={live.data} zone={zone} />}
      {live.error && !live.data && <Failed error={live.error} retry={() => void live.refetch()} />}
      <LiveTiles medium={medium} root={root} live={live.data} curve={todays.data} balance={balance.data} uploads={uploads.data} limit={limit} zone={zone} />
      <Card className="curve-card" title={words.curve(span, medium !== 'electricity')} note={scale && [scale.unit, span === 'day' ? words.average(root.intervalMinutes) : span === 'week' ? words.hourly : '', day !== today || span !== 'day' ? periodText(span, period.from, day, language) : ''].filter(Boolean).join(' · ')} extra={<SpanPicker span={span} day={day} today={today} />}>
        {curve.data && curve.data.total === null && (curve.data.compare?.total ?? null) === null ? <Empty><p>{words.nothingYet}</p></Empty> : curve.data ? <CurveChart curve={curve.data} span={span} now={now} limit={shownLimit} name={words.curve(span, medium !== 'electricity')} against={words.compare[period.compare]!} height={wall ? 340 : 280} /> : <Loading error={curve.error} retry={() => void curve.refetch()} rows={7} />}
      </Card>
      <div className="grid-live">
        <div className="stack">
          <Card title={medium === 'electricity' ? words.heat : words.heatFlow} note={words.heatNote(heatDays)}>
            {heat.data && heat.data.highest === null ? <Empty><p>{words.nothingYet}</p></Empty> : heat.data ? <HeatChart heat={heat.data} now={now} name={medium === 'electricity' ? words.heat : words.heatFlow} onPick={(picked) => setParams({ day: picked === today ? null : picked, span: null }, true)} /> : <Loading error={heat.error} retry={() => void heat.refetch()} rows={8} />}
          </Card>
          <Card title={words.alarms} note={alarms.data && alarms.data.active > 0 ? w.energyWork.alarm.count(alarms.data.active) : undefined} extra={<a href={href(pathOf('alarms'))} onClick={follow}>{words.allAlarms} ›</a>}>
            {!alarms.data ? <Loading error={alarms.error} retry={() => void alarms.refetch()} rows={2} /> : alarms.data.items.length === 0 ? <p className="quiet">✓ {words.noAlarms}</p> : <AlarmList alarms={alarms.data.items} site={site} brief />}
          </Card>
        </div>
        <Card className="flush" title={words.tree} note={words.treeNote} extra={<span className="quiet">{words.treeRule}</span>}>
          {balance.data ? <MeterTree balance={balance.data} site={site} live={live.data} period={words.todayColumn} /> : <Loading error={balance.error} retry={() => void balance.refetch()} rows={8} />}
        </Card>
      </div>
      <div className="grid-ledger">
        <Card className="flush" title={words.ledger} note={words.ledgerNote} extra={substituted.length > 0 && <a href={href(pathOf('ledger'))} onClick={follow}>{words.allRows(substituted.length)} ›</a>}>
          {!ledger.data ? <Loading error={ledger.error} retry={() => void ledger.refetch()} rows={4} /> : substituted.length === 0 ? <p className="quiet card-pad">{live.data?.points.some((one) => one.value !== null) ? words.none : words.nothingYet}</p> : <LedgerTable rows={substituted.slice(0, 6)} site={site} brief label={words.ledger} />}
        </Card>
        <Card title={words.uploads} note={uploads.data ? `${words.uploadsNote} · ${words.mark(percent(uploads.data.target * 100, 0))}` : words.uploadsNote} extra={<a href={href(pathOf('completeness'))} onClick={follow}>{connections.length > shownUploads ? words.allConnections(connections.length) : w.energy.views.completeness} ›</a>}>
          {uploads.data ? <UploadBars rows={connections.slice(0, shownUploads)} target={uploads.data.target} /> : <Loading error={uploads.error} retry={() => void uploads.refetch()} rows={4} />}
        </Card>
      </div>
    </EnergyPage>
  );
}
