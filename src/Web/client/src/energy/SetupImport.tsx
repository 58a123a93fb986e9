import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Progress } from 'antd';
import { useRef, useState } from 'react';
import type { EnergyImport } from '../api/energy.ts';
import { upload } from '../api/http.ts';
import { inPlace } from '../parts/inPlace.ts';
import { Failed } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';

// A workbook or folder of tables on its way in: first what it would change, then, when somebody says so, all of it or nothing.
export function SetupImport({ onClose }: { onClose: () => void }) {
  const { w } = useWords();
  const words = w.energyWork.setup;
  const queries = useQueryClient();
  const pick = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [withdraw, setWithdraw] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [checked, setChecked] = useState<EnergyImport | null>(null);
  const [over, setOver] = useState(false);
  const send = async (one: File | undefined, dry: boolean, gone = withdraw) => {
    if (!one) return;
    setFile(one);
    setError(null);
    if (dry) setChecked(null);
    try {
      setChecked(await upload<EnergyImport>(`energy/imports?name=${encodeURIComponent(one.name)}&absent=${gone ? 'withdraw' : 'keep'}&dryRun=${dry}`, one, setSent));
      if (!dry) await queries.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setSent(null);
    }
  };
  const changes = checked?.counts.reduce((sum, one) => sum + one.added + one.changed + one.withdrawn, 0) ?? 0;
  return (
    <Drawer open onClose={onClose} size={620} title={words.importTitle} {...inPlace}>
      <p>{words.importHint}</p>
      <p><a href="/api/v1/energy/export?format=xlsx">{words.workbook}</a> · <a href="/api/v1/energy/export?format=xlsx&template=true">{words.template}</a></p>
      <fieldset className="radios"><legend className="sr">{words.withdraw}</legend><label><input type="checkbox" checked={withdraw} onChange={(event) => { setWithdraw(event.target.checked); void send(file ?? undefined, true, event.target.checked); }} /> {words.withdraw}</label></fieldset>
      <div className={'drop drop-large' + (over ? ' over' : '')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); void send(event.dataTransfer.files[0], true); }}>
        <InboxOutlined aria-hidden /> <Button onClick={() => pick.current?.click()}>{words.choose}</Button> <span>{words.drop}</span>
        <input ref={pick} type="file" hidden accept=".xlsx,.zip" aria-label={words.choose} onChange={(event) => { void send(event.target.files?.[0], true); event.target.value = ''; }} />
      </div>
      {sent !== null && <Progress percent={Math.floor(sent * 100)} size="small" aria-label={w.importing.sending} />}
      <section className="import-outcome" aria-live="polite">
        {file && <h3>{file.name}</h3>}
        {error !== null && <Failed error={error} />}
        {checked && (
          <>
            {checked.counts.length > 0 && (
              <table className="used"><thead><tr><th scope="col">{words.table}</th><th scope="col" className="num">{w.importing.added}</th><th scope="col" className="num">{w.importing.changed}</th><th scope="col" className="num">{w.importing.withdrawn}</th></tr></thead>
                <tbody>{checked.counts.map((one) => <tr key={one.table}><th scope="row">{one.table}</th><td className="num">{one.added}</td><td className="num">{one.changed}</td><td className="num">{one.withdrawn}</td></tr>)}<tr><th scope="row" className="quiet">{w.importing.unchanged}</th><td className="num quiet" colSpan={3}>{checked.unchanged}</td></tr></tbody>
              </table>
            )}
            <div className="scroll import-changes" tabIndex={0} role="region" aria-label={words.checked}>
              <table className="used"><tbody>{checked.changes.slice(0, 200).map((one) => (
                <tr key={one.table + one.key}><th scope="row" className="mono">{one.table} · {one.key}</th><td>{one.before === null ? w.importing.isNew : one.after === null ? w.importing.isGone : Object.keys({ ...one.before, ...one.after }).filter((column) => one.before?.[column] !== one.after?.[column]).map((column) => <span key={column} className="difference">{column}: <del>{one.before?.[column] ?? '—'}</del> <ins>{one.after?.[column] ?? '—'}</ins></span>)}</td></tr>
              ))}</tbody></table>
            </div>
            <div className="form-foot">
              {checked.recording !== null ? <><p className="ok-line">✓ {words.recorded(checked.recording)}</p><Button onClick={onClose}>{w.common.close}</Button></>
                : changes === 0 ? <p className="quiet">{words.same}</p> : <><Button type="primary" loading={sent !== null} onClick={() => void send(file ?? undefined, false)}>{words.record(changes)}</Button><Button onClick={() => { setChecked(null); setFile(null); }}>{w.importing.discard}</Button></>}
            </div>
          </>
        )}
      </section>
    </Drawer>
  );
}
