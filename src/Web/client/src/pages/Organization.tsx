import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useInventoryQuery } from '../api/queries.ts';
import type { Facility } from '../api/types.ts';
import { number, percent } from '../numbers/format.ts';
import { Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { setParams, useAddress } from '../shell/router.ts';
import { RowForm } from '../tables/RowForm.tsx';
import { useMayEdit, useRows } from '../tables/tables.ts';
import { useWords } from '../words/words.ts';

export default function Organization() {
  const { w, say } = useWords();
  const { inventory } = usePlace();
  const { params } = useAddress();
  const query = useInventoryQuery<Facility[]>('facilities');
  const may = useMayEdit();
  const rows = useRows('facilities', may);
  const owned = useRows('ownership', may);
  const [form, setForm] = useState<{ table: 'facilities' | 'ownership'; key: string | null } | null>(null);
  const all = query.data;
  const chosen = all?.find((one) => one.id === params.get('facility')) ?? all?.[0];
  return (
    <Page title={w.organization.title} facts={all && inventory && `${say(inventory.organization)} · ${w.organization.facts(all.length)}`} actions={may && <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({ table: 'facilities', key: null })}>{w.boundary.addFacility}</Button>}>
      {!all ? <Loading error={query.error} retry={() => void query.refetch()} rows={10} /> : (
        <div className="with-panel">
          <section className="card tree-card">
            <div className="scroll" tabIndex={-1}>
              <table className="tree list">
                <thead><tr><th scope="col">{w.organization.facility}</th><th scope="col" className="wide-only">{w.organization.country}</th><th scope="col" className="wide-only">{w.organization.grid}</th><th scope="col" className="num wide-only">{w.organization.sources}</th>{[1, 2, 3].map((scope) => <th key={scope} scope="col" className="num wide-only">{w.common.scope(scope)}</th>)}<th scope="col" className="num">tCO₂e</th></tr></thead>
                <tbody>
                  {ordered(all).map(({ facility, depth }) => (
                    <tr key={facility.id} className={facility === chosen ? 'chosen' : ''} onClick={() => setParams({ facility: facility.id }, true)}>
                      <th scope="row" style={{ paddingLeft: 12 + depth * 22 }}><button type="button" className="row-name" aria-pressed={facility === chosen}>{say(facility.name)}</button> <span className="quiet mono">{facility.id}</span></th>
                      <td className="wide-only">{facility.country}{facility.region ? ' · ' + facility.region : ''}</td><td className="wide-only">{facility.grid ?? '—'}</td><td className="num wide-only">{facility.sources}</td>
                      {[0, 1, 2].map((scope) => <td key={scope} className="num wide-only">{number(facility.scopes?.[scope])}</td>)}
                      <td className="num"><b>{number(facility.scopes?.reduce((sum, one) => sum + one, 0))}</b></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
          {chosen && (
            <aside className="panel card" aria-label={say(chosen.name)}>
              <div className="panel-part panel-head"><div className="panel-title"><h2>{say(chosen.name)}</h2></div><p className="quiet mono">{chosen.id}</p></div>
              <div className="panel-part">
                <table className="used"><tbody>
                  <tr><th scope="row">{w.organization.country}</th><td>{chosen.country}{chosen.region ? ' · ' + chosen.region : ''}</td></tr>
                  <tr><th scope="row">{w.organization.grid}</th><td>{chosen.grid ?? '—'}</td></tr>
                  <tr><th scope="row">{w.organization.zone}</th><td>{chosen.zone}</td></tr>
                </tbody></table>
                {may && <Button size="small" className="spaced" onClick={() => setForm({ table: 'facilities', key: chosen.id })}>{w.boundary.editFacility}</Button>}
              </div>
              <div className="panel-part">
                <h3>{w.organization.own}</h3>
                {chosen.ownership.length === 0 ? <p className="quiet">{w.organization.held}</p> : (
                  <ul className="parts">
                    {chosen.ownership.map((one) => <li key={one.from}><span className="mono">{one.from} – {one.to ?? ''}</span> <b>{may ? <button type="button" className="row-name" onClick={() => setForm({ table: 'ownership', key: `${chosen.id}|${one.from}` })}>{percent(one.equity * 100, 0)}</button> : percent(one.equity * 100, 0)}</b> <small>{w.organization.control}: {w.organization.controls[one.operational]}</small></li>)}
                  </ul>
                )}
                {may && <Button size="small" className="spaced" onClick={() => setForm({ table: 'ownership', key: null })}>{w.boundary.addOwnership}</Button>}
              </div>
            </aside>
          )}
        </div>
      )}
      {form && (form.key === null || (form.table === 'facilities' ? rows : owned).data) && (
        <RowForm
          table={form.table} row={(form.table === 'facilities' ? rows : owned).data?.rows.find((row) => row.key === form.key) ?? null} preset={form.table === 'ownership' && chosen ? { facility: chosen.id, equity: '100 %', operational: 'yes', financial: 'yes' } : { country: 'CN' }}
          title={form.table === 'facilities' ? (form.key === null ? w.boundary.addFacility : w.boundary.editFacility) : w.boundary.addOwnership} onClose={() => setForm(null)}
        />
      )}
    </Page>
  );
}

function ordered(all: Facility[]): { facility: Facility; depth: number }[] {
  const ids = new Set(all.map((one) => one.id));
  const rows: { facility: Facility; depth: number }[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const facility of all)
      if ((facility.parent !== null && ids.has(facility.parent) ? facility.parent : null) === parent) {
        rows.push({ facility, depth });
        add(facility.id, depth + 1);
      }
  };
  add(null, 0);
  return rows;
}
