import { DashboardOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Derivation } from '../api/types.ts';
import { pathOf } from '../energy/path.ts';
import { chemical, exact, tonnes, unit } from '../numbers/format.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { Copy } from './Explain.tsx';

// The formula in symbols with its clause, the same with numbers, then what the symbols stand for, the records and their evidence.
export function Derivations({ all }: { all: Derivation[] }) {
  const { w } = useWords();
  const [index, setIndex] = useState(0);
  const one = all[index]!;
  return (
    <section className="panel-part">
      <div className="panel-row"><h3>{w.explain.how}</h3><Copy text={one.line} /></div>
      {all.length > 1 && <p className="quiet">{w.explain.group(index + 1, all.length)} <Button size="small" disabled={index === 0} onClick={() => setIndex(index - 1)}>‹</Button> <Button size="small" disabled={index === all.length - 1} onClick={() => setIndex(index + 1)}>›</Button></p>}
      <div className="formula">
        {one.steps.map((step) => (
          <div key={step.name} className="formula-step">
            <p className="formula-symbols"><i>{chemical(step.name)}</i> = <i>{step.symbols}</i> {step.clause && <span className="clause">{step.clause}</span>}</p>
            <p className="formula-numbers">= {chemical(step.numbers)} = <b>{chemical(step.value)}</b></p>
          </div>
        ))}
        {one.whole !== null && <p className="formula-whole">{w.explain.whole(exact(one.whole))}</p>}
        <p className="formula-result">{one.gwp === null ? <>= <b>{tonnes(one.co2e)}</b> tCO₂e</> : <>{exact(one.tonnes)} t {chemical(one.gas)} × GWP {exact(one.gwp)} ({one.gwpSet}) = <b>{tonnes(one.co2e)}</b> tCO₂e</>}</p>
      </div>
      <Used one={one} />
    </section>
  );
}

// A month of a register, cited by the hash of its intervals: its meter shows them.
const readingsOf = (path: string) => /^readings:(.+)\/([^/]+)\/(\d{4}-\d{2})@([0-9a-f]{64})$/.exec(path);

function Readings({ path }: { path: string }) {
  const [, meter = '', register = '', month = '', hash = ''] = readingsOf(path) ?? [];
  return <a className="evidence" href={href(pathOf('meters', meter), { register, span: 'month', day: month + '-01' })} onClick={follow}><DashboardOutlined /> {meter}/{register} {month} <code>{hash.slice(0, 6)}…</code></a>;
}

function Used({ one }: { one: Derivation }) {
  const { w, language, say } = useWords();
  const evidence = one.records.flatMap((record) => record.evidence);
  return (
    <>
      <h3>{w.explain.used}</h3>
      <table className="used">
        <tbody>
          {one.inputs.map((input) => (
            <tr key={input.symbol}>
              <th scope="row"><i>{input.symbol}</i> {say(input.name)}</th><td className="num"><b>{exact(input.value)}</b> {input.unit === '1' ? '' : unit(input.unit, language)}</td><td className="quiet">{w.explain.from[input.from]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{w.explain.records}</h3>
      <ul className="records">
        {one.records.map((record, index) => (
          <li key={index}>
            <span className="mono">{record.period}</span> <i>{record.input}</i> <b>{exact(record.quantity)}</b> {unit(record.unit, language)} {record.document && <span className="quiet">· {record.document}</span>}
            {record.note && <span className="quiet"> · {record.note}</span>}
            {record.evidence.map((file) => readingsOf(file.path) ? <Readings key={file.path} path={file.path} /> : file.sha256
              ? <a key={file.path} className="evidence" href={`/api/v1/evidence/${file.sha256}?name=${encodeURIComponent(file.path.split('/').at(-1)!)}`} target="_blank" rel="noreferrer"><PaperClipOutlined /> {file.path.split('/').at(-1)} <code>{file.sha256.slice(0, 6)}…</code></a>
              : <span key={file.path} className="evidence missing"><PaperClipOutlined /> {file.path}</span>)}
          </li>
        ))}
      </ul>
      <ol className="chain" aria-label={w.explain.chain}>
        <li><small>{w.explain.evidence}</small><b>{evidence.length || '—'}</b></li>
        <li><small>{w.explain.records}</small><b>{w.explain.replayed(one.records.length)}</b></li>
        <li><small>{w.explain.method}</small><b>{one.method}</b></li>
        <li className="chain-end"><small>{w.explain.result}</small><b>{tonnes(one.co2e)} t</b></li>
      </ol>
    </>
  );
}
