import { Input } from 'antd';
import { useMemo, useState } from 'react';
import type { Live, MeterView } from '../../api/energy.ts';
import { usePolled } from '../../api/queries.ts';
import { amountText } from '../../energy/amounts.ts';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { ToneChip } from '../../energy/Marks.tsx';
import { loadGauge, mainRegister, useSite } from '../../energy/site.ts';
import { age, dayText } from '../../energy/zoned.ts';
import { Loading } from '../../parts/States.tsx';
import { go, href, useAddress } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { useWords } from '../../words/words.ts';
import { MeterDetail } from './MeterDetail.tsx';

const shown = 200;

export default function Meters() {
  const { rest } = useAddress();
  return rest[1] ? <MeterDetail key={rest[1]} id={rest[1]} /> : <List />;
}

// All meters with their last value; one opens as a page of its own.
function List() {
  const { w, say, language } = useWords();
  const words = w.energyWork.meters;
  const { query, site } = useSite();
  const live = usePolled<Live>('energy/live', 15);
  const [text, setText] = useState('');
  const found = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return (site?.meters ?? []).filter((meter) => wanted === '' || [meter.id, meter.name.zh, meter.name.en, meter.installation?.serial ?? '', meter.device ?? '', meter.facility].some((one) => one.toLowerCase().includes(wanted)));
  }, [site, text]);
  if (!site) return <EnergyPage view="meters"><Loading error={query.error} retry={() => void query.refetch()} rows={12} /></EnergyPage>;
  const today = (live.data?.at ?? new Date().toISOString()).slice(0, 10);
  const last = (meter: MeterView) => {
    const id = loadGauge(meter)?.id ?? mainRegister(meter)?.id;
    return live.data?.points.find((point) => point.meter === meter.id && point.point === id);
  };
  return (
    <EnergyPage view="meters" facts={words.facts(site.meters.length, site.meters.filter((one) => one.virtual).length)}>
      <section className="card tree-card">
        <div className="tree-head"><Input className="filter" value={text} allowClear placeholder={words.search} aria-label={words.search} onChange={(event) => setText(event.target.value)} /><span className="quiet">{found.length} / {site.meters.length}</span></div>
        {found.length === 0 ? <p className="empty">{site.meters.length === 0 ? w.energy.noMeters : words.none}</p> : (
          <div className="scroll" tabIndex={0} role="region" aria-label={w.energy.views.meters}>
            <table className="tree list">
              <thead><tr><th scope="col">{w.energy.meter}</th><th scope="col" className="wide-only">{w.energy.live.id}</th><th scope="col" className="wide-only">{w.energy.medium}</th><th scope="col" className="wide-only">{w.energyWork.route.facility}</th><th scope="col" className="num">{words.now}</th><th scope="col">{words.last}</th><th scope="col" className="wide-only">{words.device}</th></tr></thead>
              <tbody>
                {found.slice(0, shown).map((meter) => {
                  const point = last(meter);
                  const due = meter.installation?.certificateDue;
                  return (
                    <tr key={meter.id} onClick={() => go(href(pathOf('meters', meter.id)))}>
                      <th scope="row" style={{ paddingLeft: 12 + meter.level * 16 }}><a className="row-name" href={href(pathOf('meters', meter.id))} onClick={(event) => { event.stopPropagation(); follow(event); }}>{say(meter.name)}</a></th>
                      <td className="wide-only mono quiet">{meter.id}</td><td className="wide-only">{w.energy.media[meter.medium]}</td><td className="wide-only">{say(site.sites.find((one) => one.facility === meter.facility)?.name) || meter.facility}</td>
                      <td className="num">{meter.virtual ? '' : amountText(point?.value, point?.unit ?? '')}</td>
                      <td>{meter.virtual ? <span className="quiet">{words.virtual}</span> : point?.ageSeconds == null ? <ToneChip tone="bad" text={w.energyWork.whole.never} /> : point.stale ? <ToneChip tone="warn" text={w.energy.live.stale(age(point.ageSeconds, language))} /> : <span className="quiet">{age(point.ageSeconds, language)}</span>}</td>
                      <td className="wide-only">{meter.installation ? <><span className="mono">{meter.installation.serial}</span> {due && due < today && <ToneChip tone="bad" text={words.overdue(dayText(due, language))} />}</> : <span className="quiet">{meter.virtual ? '' : words.noDevice}</span>}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </EnergyPage>
  );
}
