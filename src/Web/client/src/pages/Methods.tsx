import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useGet } from '../api/queries.ts';
import { MathView } from '../methods/MathView.tsx';
import type { Method, MethodItem, MethodLine } from '../methods/methods.ts';
import { chemical, unit } from '../numbers/format.ts';
import { Page } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { href, setParams, useAddress } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';

export default function Methods() {
  const { w, say } = useWords();
  const { params } = useAddress();
  const { inventory } = usePlace();
  const [text, setText] = useState('');
  const chosen = params.get('method');
  const query = useGet<MethodItem[]>('methods' + (inventory ? '?inventory=' + inventory.id : ''));
  const rows = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return query.data?.filter((one) => wanted === '' || [one.id, one.title.zh, one.title.en, one.standard].some((part) => part.toLowerCase().includes(wanted)));
  }, [query.data, text]);
  return (
    <Page title={w.methods.title} facts={query.data && w.methods.facts(query.data.length, query.data.filter((one) => one.published > 0).length)}>
      <div className="with-panel">
        <section className="card tree-card">
          <div className="tree-head"><Input prefix={<SearchOutlined aria-hidden />} placeholder={w.methods.search} aria-label={w.methods.search} value={text} onChange={(event) => setText(event.target.value)} allowClear className="filter" /></div>
          {!rows ? <Loading error={query.error} rows={14} /> : rows.length === 0 ? <Empty><p>{w.methods.none}</p></Empty> : (
            <div className="scroll" tabIndex={-1}>
              <table className="tree list">
                <thead><tr><th scope="col">{w.methods.method}</th><th scope="col" className="wide-only">{w.methods.standard}</th><th scope="col" className="num wide-only">{w.methods.published}</th><th scope="col" className="num wide-only">{w.methods.independent}</th></tr></thead>
                <tbody>
                  {rows.map((one) => (
                    <tr key={one.id} className={one.id === chosen ? 'chosen' : ''} onClick={() => setParams({ method: one.id })}>
                      <th scope="row"><button type="button" className="row-name" aria-pressed={one.id === chosen}>{say(one.title)}</button> <span className="quiet mono">{one.id}</span>{one.own && <span className="level good">{w.methods.own}</span>}</th>
                      <td className="wide-only">{one.standard}</td><td className="num wide-only">{one.published || '—'}</td><td className="num wide-only">{one.independent || '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
        <aside className="panel card" tabIndex={0} aria-label={w.methods.method}>{chosen ? <Detail key={chosen} id={chosen} inventory={inventory?.id} /> : <div className="panel-empty quiet">{w.methods.pick}</div>}</aside>
      </div>
    </Page>
  );
}

function Detail({ id, inventory }: { id: string; inventory: string | undefined }) {
  const { w, language, say } = useWords();
  const query = useGet<Method>(`methods/${encodeURIComponent(id)}${inventory ? '?inventory=' + inventory : ''}`);
  const one = query.data;
  if (!one) return <div className="panel-part"><Loading error={query.error} rows={8} /></div>;
  const lines = (title: string, all: MethodLine[]) => all.length > 0 && (
    <>
      <h3>{title}</h3>
      <div className="formula">
        {all.map((line) => (
          <div key={line.name + line.expression} className="formula-step">
            <div className="formula-math" tabIndex={0} role="group" aria-label={line.name}><MathView name={line.name} formula={line.formula} expression={line.expression} /></div>
            <p className="formula-numbers">{line.title && say(line.title)} {line.units.length > 0 && <span className="quiet">{line.units.map((symbol) => unit(symbol, language)).join(' / ')}</span>}{line.equation && <span className="clause">{one.method.standard} {line.equation}</span>}</p>
          </div>
        ))}
      </div>
    </>
  );
  return (
    <>
      <div className="panel-part panel-head"><div className="panel-title"><h2>{say(one.method.title)}</h2></div><p className="quiet mono">{one.method.id}</p><p>{one.method.standard}</p>{one.note && <p className="quiet">{say(one.note)}</p>}</div>
      <div className="panel-part">{lines(w.methods.emissions, one.emissions)}{lines(w.methods.steps, one.lets)}{lines(w.methods.energy, one.energy)}</div>
      <div className="panel-part">
        <h3>{w.methods.needs}</h3>
        <table className="used"><tbody>
          {one.subjects.map((subject) => <tr key={subject.name}><th scope="row"><i>{subject.name}</i></th><td className="quiet">{w.methods.subject}</td><td>{subject.choices.length > 0 ? w.methods.choices(subject.choices.length) : '—'}</td></tr>)}
          {one.inputs.map((input) => <tr key={input.name}><th scope="row"><i>{input.name}</i> {input.title && say(input.title)}</th><td className="quiet">{w.methods.kinds[input.kind]}</td><td>{input.units.map((symbol) => unit(symbol, language)).join(' / ')}{input.default && <span className="quiet"> · {w.methods.usual} {input.default}</span>}</td></tr>)}
        </tbody></table>
      </div>
      {one.examples.length > 0 && (
        <div className="panel-part">
          <h3>{w.methods.examples}</h3>
          {one.examples.map((example, index) => (
            <details key={index} className="factor">
              <summary><span>{w.methods.kindsOfExample[example.kind]}</span><b>{Object.entries(example.expect).map(([gas, value]) => `${chemical(gas)} ${value}`).join(', ')}</b></summary>
              <p>{example.source}</p><p className="mono">{Object.entries(example.given).map(([name, value]) => `${name} = ${value}`).join('; ')}</p>
            </details>
          ))}
        </div>
      )}
      {one.sources.length > 0 && <div className="panel-part"><h3>{w.methods.usedBy}</h3><ul className="links">{one.sources.map((source) => <li key={source.id}><a href={href('sources', { figure: 'sources/' + source.id })} onClick={follow}>{say(source.name)}</a></li>)}</ul></div>}
      <div className="panel-part panel-hash"><span className="quiet">SHA-256</span> <code>{one.sha256.slice(0, 16)}…</code></div>
    </>
  );
}
