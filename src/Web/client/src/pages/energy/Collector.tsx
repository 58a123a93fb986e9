import type { CollectorView, ConnectionState, ConnectionView, ProtocolView } from '../../api/energy.ts';
import { useGet, usePolled } from '../../api/queries.ts';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { FrameList } from '../../energy/FrameList.tsx';
import { ToneChip, type Tone } from '../../energy/Marks.tsx';
import { useSite, type Site } from '../../energy/site.ts';
import { TestRead } from '../../energy/TestRead.tsx';
import { momentText } from '../../energy/zoned.ts';
import { number } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Empty, Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import { href, setParams, useAddress } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { useWords } from '../../words/words.ts';

const tones: Record<ConnectionState, Tone> = { off: 'plain', starting: 'info', good: 'ok', failing: 'bad', unreachable: 'bad', wrong: 'bad' };
const worst: ConnectionState[] = ['wrong', 'unreachable', 'failing', 'starting', 'off', 'good'];

// What the collector is doing, connection by connection; what fails stands first.
export default function Collector() {
  const { w, language } = useWords();
  const words = w.energyWork.collector;
  const { params } = useAddress();
  const { site } = useSite();
  const query = usePolled<CollectorView>('energy/connections', 5);
  const data = query.data;
  if (!data || !site) return <EnergyPage view="collector"><Loading error={query.error} retry={() => void query.refetch()} rows={10} /></EnergyPage>;
  const zone = site.zone();
  const chosen = data.connections.find((one) => one.id === params.get('connection'));
  const good = data.connections.filter((one) => one.state === 'good').length;
  return (
    <EnergyPage view="collector" facts={<><i className={'pulse ' + (data.running ? 'ok' : 'bad')} aria-hidden />{data.running ? words.running : words.stopped}{data.started && ` ${words.since(momentText(data.started, zone, language))}`} · {words.facts[data.mode]} · {words.good(good, data.connections.length)}</>}>
      {data.problem && <p className="warning-line" role="status">! {data.problem}</p>}
      {data.lost > 0 && <p className="warning-line" role="status">! {words.lost(data.lost)}</p>}
      <div className="kpis tiles">
        <Fact name={words.buffer} value={number(data.bufferDepth)} note={words.bufferNote} />
        <Fact name={words.rate} value={number(data.readingsPerSecond, data.readingsPerSecond < 10 ? 1 : 0)} note="" />
        <Fact name={words.store} tone={data.storeAway ? 'bad' : 'ok'} value={data.storeAway ? words.storeAway(momentText(data.storeAway, zone, language, false)) : words.storeOk} note={data.lastStoreFailure ?? ''} />
        <Fact name={words.disk} tone={data.diskFull ? 'bad' : 'ok'} value={data.diskFull ? words.diskFull : words.diskOk} note="" />
        <Fact name={words.clock} tone={data.clockJump ? 'warn' : 'ok'} value={data.clockJump ? words.clockJump(number(data.clockJump.seconds, 1), momentText(data.clockJump.at, zone, language, false)) : words.clockOk} note="" />
      </div>
      <div className={chosen ? 'with-panel' : ''}>
        <Card className="flush" title={words.connectionsTitle}>
          {data.connections.length === 0 ? <Empty><p>{words.none}</p><p><a href={href(pathOf('setup'), { table: 'connections' })} onClick={follow}>{w.energy.toSetup} ›</a></p></Empty> : <Connections list={data.connections} chosen={chosen} zone={zone} narrow={chosen !== undefined} />}
        </Card>
        {chosen && <aside className="panel card" tabIndex={0} aria-label={words.connection}><Panel key={chosen.id} one={chosen} site={site} zone={zone} /></aside>}
      </div>
      <Protocols />
    </EnergyPage>
  );
}

function Fact({ name, value, note, tone }: { name: string; value: string; note: string; tone?: Tone }) {
  return <section className="card tile" aria-label={name}><div className="tile-head"><h2>{name}</h2></div>{tone ? <p className="fact-chip"><ToneChip tone={tone} text={value} /></p> : <p className="tile-value"><b>{value}</b></p>}{note && <p className="fact-note">{note}</p>}</section>;
}

function Connections({ list, chosen, zone, narrow }: { list: readonly ConnectionView[]; chosen: ConnectionView | undefined; zone: string; narrow: boolean }) {
  const { w, language } = useWords();
  const words = w.energyWork.collector;
  const rows = [...list].sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state) || b.failuresInARow - a.failuresInARow || a.id.localeCompare(b.id));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.connectionsTitle}>
      <table className="tree list connections">
        <thead><tr><th scope="col">{words.connection}</th><th scope="col">{words.state}</th><th scope="col" className="wide-only">{words.protocol}</th>{!narrow && <th scope="col" className="wide-only">{words.address}</th>}<th scope="col">{words.lastSuccess}</th><th scope="col" className="num">{words.failures}</th>{!narrow && <><th scope="col" className="num wide-only">{words.lateness}</th><th scope="col" className="num wide-only">{words.samples}</th></>}</tr></thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id} className={one === chosen ? 'chosen' : ''} onClick={() => setParams({ connection: one === chosen ? null : one.id }, true)}>
              <th scope="row"><button type="button" className="row-name mono">{one.id}</button></th><td><ToneChip tone={tones[one.state]} text={words.states[one.state]} /></td><td className="wide-only">{one.protocol}</td>{!narrow && <td className="wide-only mono">{one.host}{one.port ? `:${one.port}` : ''}</td>}
              <td>{one.lastSuccess === null ? words.never : <span className="quiet">{momentText(one.lastSuccess, zone, language, false)}</span>}</td><td className={'num ' + (one.failuresInARow > 0 ? 'worse' : 'quiet')}>{one.failuresInARow}</td>
              {!narrow && <><td className="num wide-only">{one.latenessSeconds === null ? '—' : words.seconds(number(one.latenessSeconds, one.latenessSeconds < 10 ? 2 : 0))}</td><td className="num wide-only">{number(one.samples)}</td></>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Panel({ one, site, zone }: { one: ConnectionView; site: Site; zone: string }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.collector;
  const { session } = usePlace();
  return (
    <>
      <div className="panel-part panel-head"><div className="panel-title"><h2 className="mono">{one.id}</h2><ToneChip tone={tones[one.state]} text={words.states[one.state]} /></div>
        <p className="quiet">{one.protocol} · <span className="mono">{one.host}{one.port ? `:${one.port}` : ''}</span> · {words.every(one.intervalSeconds)}{session.permissions.includes('writeBook') && <> · <a href={href(pathOf('setup'), { table: 'connections' })} onClick={follow}>{words.edit}</a></>}</p>
        {one.lastFailure && <p className={one.state === 'good' ? 'quiet' : 'worse'}>{words.lastFailure}: {say(one.lastFailure.detail)} <code>{one.lastFailure.code}</code>{one.lastFailure.at && ` · ${momentText(one.lastFailure.at, zone, language, false)}`}</p>}
        {one.lastSuccess && <p className="quiet">{words.lastSuccess}: {momentText(one.lastSuccess, zone, language)}</p>}
        {one.passedOver > 0 && <p className="quiet">{words.passedOver(number(one.passedOver))}</p>}
        <p>{one.meters.map((meter, index) => <span key={meter}>{index > 0 && ', '}<a href={href(pathOf('meters', meter))} onClick={follow}>{site.name(meter)}</a></span>)}</p>
      </div>
      <div className="panel-part"><h3>{words.test}</h3><TestRead connection={one.id} zone={zone} /></div>
      <div className="panel-part"><h3>{words.frames} <span className="note">{words.framesNote}</span></h3><FrameList connection={one.id} zone={zone} own={one.device} /></div>
    </>
  );
}

function Protocols() {
  const { w, say } = useWords();
  const words = w.energyWork.collector;
  const query = useGet<ProtocolView[]>('energy/protocols');
  if (!query.data || query.data.length === 0) return null;
  return (
    <details className="card protocols"><summary><h2>{words.protocols} <span className="note">{query.data.length}</span></h2></summary>
      <table className="plain"><thead><tr><th scope="col">{words.protocol}</th><th scope="col">{words.settings}</th></tr></thead>
        <tbody>{query.data.map((one) => <tr key={one.id}><th scope="row"><b>{say(one.title)}</b> <span className="mono quiet">{one.id}</span></th><td className="mono">{one.settings.join(', ') || '—'}</td></tr>)}</tbody></table>
    </details>
  );
}
