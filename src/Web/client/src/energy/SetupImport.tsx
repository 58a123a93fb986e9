import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Progress } from 'antd';
import { useRef, useState } from 'react';
import type { EnergyImport } from '../api/energy.ts';
import { upload } from '../api/http.ts';
import { ImportChanges } from '../parts/ImportChanges.tsx';
import { inPlace } from '../parts/inPlace.ts';
import { Failed } from '../parts/States.tsx';
import { useTables } from '../tables/tables.ts';
import { useWords } from '../words/words.ts';

// A workbook, a folder of tables, or rows of one table on the way in: first what they would change, then, when somebody says so, all of it or nothing.
export function SetupImport({ table, onClose }: { table?: string; onClose: () => void }) {
  const { w, say } = useWords();
  const words = w.energyWork.setup;
  const queries = useQueryClient();
  const pick = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [withdraw, setWithdraw] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [checked, setChecked] = useState<EnergyImport | null>(null);
  const [over, setOver] = useState(false);
  const tables = useTables();
  const title = (name: string, column?: string) => {
    const layout = tables.data?.tables.find((one) => one.name === name);
    return (column ? say(layout?.columns.find((one) => one.key === column)?.title) || column : say(layout?.title) || name);
  };
  const send = async (one: File | undefined, dry: boolean, gone = withdraw) => {
    if (!one) return;
    setFile(one);
    setError(null);
    if (dry) setChecked(null);
    try {
      setChecked(await upload<EnergyImport>(`${table ? `energy/tables/${table}/imports` : 'energy/imports'}?name=${encodeURIComponent(one.name)}&dryRun=${dry}${table ? '' : `&absent=${gone ? 'withdraw' : 'keep'}`}`, one, setSent));
      if (!dry) await queries.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setSent(null);
    }
  };
  const kinds = table ? ['.csv', '.xlsx'] : ['.xlsx', '.zip'];
  const changes = checked?.counts.reduce((sum, one) => sum + one.added + one.changed + one.withdrawn, 0) ?? 0;
  return (
    <Drawer open onClose={onClose} size={620} title={table ? words.importOf(title(table)) : words.importTitle} {...inPlace}>
      <p>{words.importHint} {table && words.importRest}</p>
      {table ? <p><a href={`/api/v1/energy/export?format=csv&table=${table}`}>{words.tableFile}</a> · <a href={`/api/v1/energy/export?format=csv&table=${table}&template=true`}>{words.form}</a></p>
        : <p><a href="/api/v1/energy/export?format=xlsx">{words.workbook}</a> · <a href="/api/v1/energy/export?format=xlsx&template=true">{words.template}</a></p>}
      {!table && <fieldset className="radios"><legend className="sr">{words.withdraw}</legend><label><input type="checkbox" checked={withdraw} onChange={(event) => { setWithdraw(event.target.checked); void send(file ?? undefined, true, event.target.checked); }} /> {words.withdraw}</label></fieldset>}
      <div className={'drop drop-large' + (over ? ' over' : '')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); void send(event.dataTransfer.files[0], true); }}>
        <InboxOutlined aria-hidden /> <Button onClick={() => pick.current?.click()}>{words.choose}</Button> <span>{words.drop(kinds.join(words.or))}</span>
        <input ref={pick} type="file" hidden accept={kinds.join(',')} aria-label={words.choose} onChange={(event) => { void send(event.target.files?.[0], true); event.target.value = ''; }} />
      </div>
      {sent !== null && <Progress percent={Math.floor(sent * 100)} size="small" aria-label={w.importing.sending} />}
      <section className="import-outcome" aria-live="polite">
        {file && <h3>{file.name}</h3>}
        {error !== null && <Failed error={error} />}
        {checked && (
          <>
            <ImportChanges counts={checked.counts} unchanged={checked.unchanged} changes={checked.changes} label={words.checked} title={title} shown={() => table !== undefined} />
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
