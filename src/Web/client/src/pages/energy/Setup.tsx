import { DownloadOutlined, ImportOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Select } from 'antd';
import { useState } from 'react';
import { EnergyPage } from '../../energy/EnergyPage.tsx';
import { NewMeter } from '../../energy/NewMeter.tsx';
import { EnergyTables } from '../../energy/EnergyTables.tsx';
import { RemarksCard } from '../../energy/RemarksCard.tsx';
import { RetentionCard } from '../../energy/RetentionCard.tsx';
import { SetupImport } from '../../energy/SetupImport.tsx';
import { useSite } from '../../energy/site.ts';
import { Faults, Loading } from '../../parts/States.tsx';
import { setParams, useAddress } from '../../shell/router.ts';
import { RowForm } from '../../tables/RowForm.tsx';
import { TableView } from '../../tables/TableView.tsx';
import { useMayEdit, useTables } from '../../tables/tables.ts';
import { useWords } from '../../words/words.ts';

// What people decide about readings is recorded at the meter and in the ledger, with its author, and is no row to edit.
const elsewhere = new Set(['additions', 'settlements']);

export default function Setup() {
  return <EnergyTables><View /></EnergyTables>;
}

// Everything that is set up, table by table; in bulk as a workbook.
function View() {
  const { w, say } = useWords();
  const words = w.energyWork.setup;
  const { params } = useAddress();
  const tables = useTables();
  const may = useMayEdit();
  const { site } = useSite();
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState<'all' | 'table' | null>(null);
  const shown = tables.data?.tables.filter((one) => !elsewhere.has(one.name)) ?? [];
  const keeping = params.get('table') === 'retention';
  const table = shown.find((one) => one.name === params.get('table')) ?? shown.find((one) => one.name === 'meters') ?? shown[0];
  const download = (format: string, template = false) => location.assign(`/api/v1/energy/export?format=${format}${template ? '&template=true' : ''}`);
  return (
    <EnergyPage
      view="setup" facts={may || keeping ? words.facts : words.closed}
      actions={<>
        <Dropdown trigger={['click']} menu={{ items: [{ key: 'xlsx', label: words.workbook, onClick: () => download('xlsx') }, { key: 'zip', label: words.folder, onClick: () => download('zip') }, { key: 'empty', label: words.template, onClick: () => download('xlsx', true) }] }}><Button icon={<DownloadOutlined />}>{words.export}</Button></Dropdown>
        {may && <Button type="primary" icon={<ImportOutlined />} onClick={() => setImporting('all')}>{words.import}</Button>}
      </>}
    >
      {site && site.faults.length > 0 && <div className="failed card gap-below"><p className="failed-title"><span aria-hidden>✕</span> {w.energy.faults(site.faults.length)}</p><Faults faults={site.faults} most={20} /></div>}
      {site && <RemarksCard site={site} />}
      {!table ? <Loading error={tables.error} rows={10} /> : (
        <div className="setup">
          <nav className="card report-kinds wide-only" aria-label={words.table}>{shown.map((one) => <button key={one.name} type="button" className={one === table && !keeping ? 'on' : ''} aria-current={one === table && !keeping} onClick={() => setParams({ table: one.name }, true)}>{say(one.title)}</button>)}<button type="button" className={keeping ? 'on' : ''} aria-current={keeping} onClick={() => setParams({ table: 'retention' }, true)}>{w.energyWork.retention.title}</button></nav>
          <Select className="narrow-only wide-select" value={keeping ? 'retention' : table.name} aria-label={words.table} onChange={(next) => setParams({ table: next }, true)} options={[...shown.map((one) => ({ value: one.name, label: say(one.title) })), { value: 'retention', label: w.energyWork.retention.title }]} />
          {keeping ? <RetentionCard zone={site?.zone() ?? 'UTC'} /> : <section className="card tree-card"><TableView key={table.name} table={table.name} onAdd={table.name === 'meters' ? () => setAdding(true) : undefined} actions={<>{table.name === 'meters' && <VirtualMeter />}<Button icon={<UploadOutlined />} onClick={() => setImporting('table')}>{words.importRows}</Button></>} /></section>}
        </div>
      )}
      <p className="quiet card-foot">{words.only}</p>
      {adding && <NewMeter zone={site?.zone() ?? 'UTC'} onClose={() => setAdding(false)} />}
      {importing && <SetupImport {...(importing === 'table' && table ? { table: table.name } : {})} onClose={() => setImporting(null)} />}
    </EnergyPage>
  );
}

// A meter that is computed from others has no device.
function VirtualMeter() {
  const { w } = useWords();
  const [open, setOpen] = useState(false);
  return <><Button onClick={() => setOpen(true)}>{w.energyWork.setup.virtualMeter}</Button>{open && <RowForm table="meters" row={null} preset={{ kind: 'virtual' }} hidden={['kind', 'interval', 'stamping', 'supply', 'device']} title={w.energyWork.setup.virtualMeter} onClose={() => setOpen(false)} />}</>;
}
