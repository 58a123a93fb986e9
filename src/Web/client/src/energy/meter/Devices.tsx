import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { MeterView } from '../../api/energy.ts';
import { useGet } from '../../api/queries.ts';
import { EnergyTables } from '../EnergyTables.tsx';
import { exact } from '../../numbers/format.ts';
import { Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import type { Row } from '../../tables/tables.ts';
import { useWords } from '../../words/words.ts';
import { dayText, instantOf, wall } from '../zoned.ts';
import { ReplaceDevice } from './ReplaceDevice.tsx';

type Rows = { rows: Row[] };
type Device = { serial: string; from: number; to: number | null; row: Row; fits: Row[] };

// The devices that counted here, one after the other: where one was swapped for another the counter begins anew, and the energy does not.
export function Devices({ meter, zone, now }: { meter: MeterView; zone: string; now: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.meters;
  const { session } = usePlace();
  const whole = session.facilities.length === 0;
  const [replacing, setReplacing] = useState(false);
  const installed = useGet<Rows>('energy/tables/installations', whole);
  const fits = useGet<Rows>('energy/tables/fits', whole);
  if (!whole) return meter.installation ? <p>{words.serial(meter.installation.serial)} · {dayText(wall(meter.installation.from, zone).day, language)} – {words.present}<br /><span className="quiet">{words.confinedDevices}</span></p> : <p className="quiet">{words.noDevice}</p>;
  if (!installed.data || !fits.data) return <Loading error={installed.error ?? fits.error} rows={3} />;
  const at = (text: string | undefined) => (text ? Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : (instantOf(text.replace('T', ' ').slice(0, 16), zone) ?? '')) : NaN);
  const devices: Device[] = installed.data.rows.filter((row) => row.cells.meter === meter.id).map((row) => ({
    serial: row.cells.serial ?? '', from: at(row.cells.from), to: row.cells.to ? at(row.cells.to) : null, row, fits: fits.data.rows.filter((fit) => fit.cells.meter === meter.id && fit.cells.serial === row.cells.serial),
  })).sort((a, b) => a.from - b.from);
  if (devices.length === 0) return <p className="quiet">{words.noDevice}</p>;
  const present = devices.at(-1)!.to === null ? devices.at(-1)! : null;
  const [start, end] = [devices[0]!.from, Date.parse(now)];
  const place = (time: number) => Math.max(0, Math.min(100, ((time - start) / (end - start || 1)) * 100));
  const day = (time: number) => dayText(wall(time, zone).day, language);
  const moment = (time: number) => `${day(time)} ${wall(time, zone).time}`;
  return (
    <>
      <div className="device-line" role="img" aria-label={devices.map((one) => `${one.serial} ${day(one.from)} – ${one.to === null ? words.present : day(one.to)}`).join('; ')}>
        {devices.map((one, index) => <span key={index} className={one.to === null ? 'present' : ''} style={{ left: `${place(one.from)}%`, right: `${100 - place(one.to ?? end)}%` }}>{place(one.to ?? end) - place(one.from) > 10 && <b>{one.serial}</b>}</span>)}
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.devices}>
        <table className="plain">
          <thead><tr><th scope="col">{words.device}</th><th scope="col">{words.from}</th><th scope="col">{words.to}</th><th scope="col">{w.energy.register}</th><th scope="col" className="num">{words.opening}</th><th scope="col" className="num">{words.closing}</th></tr></thead>
          <tbody>
            {devices.flatMap((one, index) => (one.fits.length > 0 ? one.fits : [null]).map((fit, row) => (
              <tr key={`${index}-${row}`}>
                {row === 0 && <><th scope="row" rowSpan={Math.max(1, one.fits.length)}>{index > 0 && <small className="swap">⇄ {words.swapText(devices[index - 1]!.serial, one.serial)}</small>}<span className="mono">{one.serial}</span></th><td rowSpan={Math.max(1, one.fits.length)}>{moment(one.from)}</td><td rowSpan={Math.max(1, one.fits.length)}>{one.to === null ? words.present : moment(one.to)}</td></>}
                <td className="mono">{fit?.cells.register}</td><td className="num">{fit?.cells.opening ? exact(fit.cells.opening) : '—'}</td><td className="num">{fit?.cells.closing ? exact(fit.cells.closing) : '—'}</td>
              </tr>
            )))}
          </tbody>
        </table>
      </div>
      {present && session.permissions.includes('writeBook') && <Button className="spaced" icon={<SwapOutlined />} onClick={() => setReplacing(true)}>{words.swap}</Button>}
      {replacing && present && <EnergyTables><ReplaceDevice meter={meter} old={present.row} fits={present.fits} zone={zone} onClose={() => setReplacing(false)} /></EnergyTables>}
    </>
  );
}
