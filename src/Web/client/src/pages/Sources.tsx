import { EditOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useInventoryQuery } from '../api/queries.ts';
import type { Source } from '../api/types.ts';
import { ExplainPanel } from '../explanation/Explain.tsx';
import { number } from '../numbers/format.ts';
import { ScopeChip } from '../parts/Marks.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { go, href, setParams, useAddress } from '../shell/router.ts';
import { RowForm } from '../tables/RowForm.tsx';
import { useMayEdit, useRows } from '../tables/tables.ts';
import { useWords } from '../words/words.ts';

export default function Sources() {
  const { w, say } = useWords();
  const { params } = useAddress();
  const [text, setText] = useState('');
  const scope = params.get('scope') ?? '';
  const figure = params.get('figure');
  const query = useInventoryQuery<Source[]>('sources');
  const rows = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return (query.data ?? []).filter((one) => (scope === '' || String(one.scope) === scope) && (wanted === '' || [one.id, one.name.zh, one.name.en, one.categoryName.zh, one.categoryName.en, one.method].some((part) => part.toLowerCase().includes(wanted))));
  }, [query.data, text, scope]);
  const all = query.data;
  const may = useMayEdit();
  const stated = useRows('sources', may);
  const [form, setForm] = useState<string | null>(null);
  const chosen = all?.find((one) => one.figure === figure);
  return (
    <Page title={w.sources.title} facts={all && w.sources.facts(all.length, new Set(all.map((one) => one.category)).size)} actions={may && <>{chosen && <Button icon={<EditOutlined />} onClick={() => setForm(chosen.id)}>{w.boundary.editSource}</Button>}<Button onClick={() => go(href('identification'))}>{w.boundary.identify}</Button><Button type="primary" icon={<PlusOutlined />} onClick={() => setForm('')}>{w.boundary.addSource}</Button></>}>
      <div className="with-panel">
        <section className="card tree-card">
          <div className="tree-head">
            <Segmented value={scope} onChange={(value) => setParams({ scope: value }, true)} options={[{ value: '', label: w.sources.scopeAll }, ...[1, 2, 3].map((one) => ({ value: String(one), label: w.common.scope(one) }))]} aria-label={w.sources.scopeAll} />
            <Input prefix={<SearchOutlined aria-hidden />} placeholder={w.sources.search} aria-label={w.sources.search} value={text} onChange={(event) => setText(event.target.value)} allowClear className="filter" />
          </div>
          {!all ? <Loading error={query.error} retry={() => void query.refetch()} rows={14} /> : rows.length === 0 ? <Empty><p>{w.sources.none}</p></Empty> : (
            <div className="scroll" tabIndex={-1}>
              <table className="tree list">
                <thead><tr><th scope="col">{w.sources.source}</th><th scope="col" className="wide-only">{w.sources.category}</th><th scope="col" className="wide-only">{w.sources.facility}</th><th scope="col" className="wide-only">{w.sources.method}</th><th scope="col" className="num wide-only">{w.sources.records}</th><th scope="col" className="num">tCO₂e</th></tr></thead>
                <tbody>
                  {rows.map((one) => (
                    <tr key={one.id} className={one.figure === figure ? 'chosen' : ''} onClick={() => setParams({ figure: one.figure })}>
                      <th scope="row"><ScopeChip scope={one.scope} /> <button type="button" className="row-name" aria-pressed={one.figure === figure}>{say(one.name)}</button></th>
                      <td className="wide-only">{say(one.categoryName)}</td><td className="wide-only">{say(one.facilityName)}</td><td className="wide-only mono">{one.method}</td><td className="num wide-only">{one.records}</td>
                      <td className="num">{number(one.tonnes, 1)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
        <ExplainPanel figure={figure} scope={chosen?.scope ?? null} onFigure={(next) => setParams({ figure: next })} onClose={() => setParams({ figure: null })} />
      </div>
      {form !== null && (form === '' || stated.data) && <RowForm table="sources" row={stated.data?.rows.find((row) => row.key === form) ?? null} title={form === '' ? w.boundary.addSource : w.boundary.editSource} onClose={() => setForm(null)} />}
    </Page>
  );
}
