import { SearchOutlined } from '@ant-design/icons';
import { Input, Pagination, Select } from 'antd';
import { useDeferredValue } from 'react';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { get } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { Facet, FactorDetail, FactorRow, Factors as Found, LocalText } from '../api/types.ts';
import { exact, number, percent, unit } from '../numbers/format.ts';
import { Chem } from '../parts/Marks.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { setParams, useAddress } from '../shell/router.ts';
import { useWords } from '../words/words.ts';

export default function Factors() {
  const { w, language, say } = useWords();
  const { params } = useAddress();
  const [q, kind, dataset, geography, page, chosen] = ['q', 'kind', 'dataset', 'geography', 'page', 'factor'].map((key) => params.get(key) ?? '');
  const search = new URLSearchParams(Object.entries({ q, kind, dataset, geography, page: page || '1', size: '50' }).filter(([, value]) => value) as [string, string][]).toString();
  const path = useDeferredValue('factors?' + search);
  const query = useQuery({ queryKey: [path], queryFn: () => get<Found>(path), placeholderData: keepPreviousData });
  const data = query.data;
  const set = (key: string) => (value: string | undefined) => setParams({ [key]: value ?? null, page: null }, true);
  const facet = (key: string, label: string, value: string, all: Facet[] | undefined) => (
    <Select allowClear showSearch placeholder={label} aria-label={label} value={value || undefined} onChange={set(key)} popupMatchSelectWidth={320} className="facet" optionFilterProp="title" options={all?.map((one) => ({ value: one.id, title: say(one.name) + one.id, label: `${say(one.name)} (${one.n})` }))} />
  );
  return (
    <Page title={w.factors.title} facts={data && w.factors.facts(data.total)}>
      <div className="with-panel">
        <section className="card tree-card">
          <div className="tree-head">
            <Input prefix={<SearchOutlined aria-hidden />} placeholder={w.factors.search} aria-label={w.factors.search} value={q} onChange={(event) => set('q')(event.target.value)} allowClear className="filter" />
            {facet('kind', w.factors.kind, kind!, data?.facets.kinds)}{facet('dataset', w.factors.dataset, dataset!, data?.facets.datasets)}{facet('geography', w.factors.place, geography!, data?.facets.geographies)}
          </div>
          {!data ? <Loading error={query.error} rows={14} /> : data.items.length === 0 ? <Empty><p>{w.factors.none}</p></Empty> : (
            <>
              <div className="scroll" tabIndex={-1}>
                <table className="tree list">
                  <thead><tr><th scope="col">{w.factors.kind}</th><th scope="col" className="num">{w.factors.value}</th><th scope="col" className="wide-only">{w.factors.place}</th><th scope="col" className="wide-only">{w.factors.valid}</th><th scope="col" className="wide-only">{w.factors.dataset}</th></tr></thead>
                  <tbody>
                    {data.items.map((row) => (
                      <tr key={row.id} className={row.id === chosen ? 'chosen' : ''} onClick={() => setParams({ factor: row.id })}>
                        <th scope="row"><button type="button" className="row-name" aria-pressed={row.id === chosen}><Name row={row} /></button></th>
                        <td className="num"><b>{row.value === null ? '—' : exact(row.value)}</b> {unit(row.unit, language)}</td><td className="wide-only">{row.geography}</td><td className="wide-only mono">{valid(row)}</td><td className="wide-only mono">{row.dataset}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Pagination className="pager" size="small" current={data.page} pageSize={data.size} total={data.total} showSizeChanger={false} onChange={(next) => setParams({ page: String(next) }, true)} />
            </>
          )}
        </section>
        <aside className="panel card" tabIndex={0} aria-label={w.factors.editions}>{chosen ? <Detail key={chosen} id={chosen} /> : <div className="panel-empty quiet">{w.factors.title}</div>}</aside>
      </div>
    </Page>
  );
}

const valid = (row: FactorRow) => [row.validFrom, row.validTo].map((day) => day?.slice(0, 10) ?? '').join(' – ').replace(/^ – $/, '—');

function Name({ row }: { row: FactorRow }) {
  const { say } = useWords();
  return <>{row.subjects.map((one) => say(one.name)).join(' / ')} <span className="quiet">{say(row.kindName)}{row.gas && <> · <Chem text={row.gas} /></>}</span></>;
}

function Detail({ id }: { id: string }) {
  const { w, language, say } = useWords();
  const query = useGet<FactorDetail>('factors/' + encodeURIComponent(id));
  const one = query.data;
  if (!one) return <div className="panel-part"><Loading error={query.error} rows={8} /></div>;
  const text = (value: LocalText | string) => (typeof value === 'string' ? value : say(value));
  return (
    <>
      <div className="panel-part panel-head">
        <div className="panel-title"><h2><Name row={one.row} /></h2><p className="panel-value"><b>{one.row.value === null ? '—' : exact(one.row.value)}</b> {unit(one.row.unit, language)}</p></div>
        <p className="quiet mono">{one.row.id}</p>
      </div>
      <div className="panel-part"><h3>{w.factors.source}</h3><p>{one.row.source}</p>{one.dataset && <p className="quiet">{text(one.dataset.title)} · {text(one.dataset.publisher)} · {w.factors.publisher} {one.dataset.published} · <code>{one.dataset.sha256.slice(0, 8)}…</code></p>}</div>
      <div className="panel-part">
        <h3>{w.factors.editions}</h3>
        <table className="used"><tbody>{one.editions.map((row) => <tr key={row.id} className={row.id === one.row.id ? 'chosen' : ''}><th scope="row"><a href={`?factor=${encodeURIComponent(row.id)}`} onClick={(event) => { event.preventDefault(); setParams({ factor: row.id }); }}>{row.dataset}</a></th><td className="mono">{valid(row)}</td><td className="num"><b>{row.value === null ? '—' : exact(row.value)}</b></td></tr>)}</tbody></table>
      </div>
      <Impact one={one} />
      {one.usedBy.length > 0 && <div className="panel-part"><h3>{w.factors.usedBy}</h3><ul>{one.usedBy.map((use) => <li key={use.inventory + use.source} className="mono">{use.inventory} · {use.source}</li>)}</ul></div>}
    </>
  );
}

type ImpactView = { used: string; other: string; rows: { source: string; name: LocalText; before: number; after: number }[]; total: number; change: number; thresholdPercent: number | null; crossed: boolean; open: boolean };

// What this row would change in the inventory chosen at the top, in place of the edition in use there.
function Impact({ one }: { one: FactorDetail }) {
  const { w, say } = useWords();
  const { inventory, session } = usePlace();
  const used = useGet<{ row: FactorRow }[]>(`inventories/${inventory?.id ?? ''}/factors`, inventory !== null && session.facilities.length === 0);
  const present = used.data?.find((two) => one.editions.some((edition) => edition.id === two.row.id))?.row;
  const differs = present !== undefined && present.id !== one.row.id;
  const query = useGet<ImpactView>(`inventories/${inventory?.id ?? ''}/factors/${encodeURIComponent(present?.id ?? '')}/impact?other=${encodeURIComponent(one.row.id)}`, differs);
  if (!differs) return null;
  const data = query.data;
  return (
    <div className="panel-part">
      <h3>{w.factors.impact}</h3>
      {!data ? <Loading error={query.error} rows={3} /> : (
        <>
          <p className="quiet">{w.factors.instead(present.id)}</p>
          <table className="used"><thead><tr><th scope="col">{w.sources.source}</th><th scope="col" className="num">{w.baseYear.before}</th><th scope="col" className="num">{w.baseYear.after}</th><th scope="col" className="num">{w.common.share}</th></tr></thead>
            <tbody>{data.rows.map((row) => <tr key={row.source}><th scope="row">{say(row.name)}</th><td className="num">{number(row.before, 1)}</td><td className="num">{number(row.after, 1)}</td><td className="num">{row.before === 0 ? '—' : percent((row.after / row.before - 1) * 100, 2)}</td></tr>)}</tbody>
            <tfoot><tr><th scope="row">{w.common.total}</th><td className="num">{number(data.total, 1)}</td><td className="num">{number(data.total + data.change, 1)}</td><td className="num">{data.total === 0 ? '—' : percent((data.change / data.total) * 100, 3)}</td></tr></tfoot>
          </table>
          {data.thresholdPercent !== null && <p className={data.crossed ? 'worse' : 'quiet'}>{data.crossed ? w.factors.crossed(percent(data.thresholdPercent, 0)) : w.factors.within(percent(data.thresholdPercent, 0))}</p>}
          {!data.open && <p className="quiet">{w.factors.kept}</p>}
        </>
      )}
    </div>
  );
}
