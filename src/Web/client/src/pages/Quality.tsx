import { useState } from 'react';
import { useInventoryQuery } from '../api/queries.ts';
import type { Quality as Data } from '../api/types.ts';
import { ExplainDrawer } from '../explanation/Explain.tsx';
import { number, share, tonnes } from '../numbers/format.ts';
import { LevelChip, ScopeChip } from '../parts/Marks.tsx';
import { Card, Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';

const interval = (lower: number, upper: number) => `−${number(Math.abs(lower), 1)} % / +${number(upper, 1)} %`;

export default function Quality() {
  const { w, say } = useWords();
  const [figure, setFigure] = useState<string | null>(null);
  const query = useInventoryQuery<Data>('quality');
  const one = query.data;
  if (!one) return <><Page title={w.quality.title}>{null}</Page><Loading error={query.error} retry={() => void query.refetch()} rows={12} /></>;
  const widest = Math.max(...one.groups.map((group) => Math.max(Math.abs(group.lowerPercent), group.upperPercent)), 1);
  const most = Math.max(...one.largest.map((input) => input.share), 0.0001);
  return (
    <Page title={w.quality.title} facts={w.quality.facts}>
      <div className="kpis kpis-3">
        <section className="card kpi"><h2>{w.quality.score}</h2><p className="kpi-plain"><b>{number(one.score, 4)}</b> <LevelChip level={one.level} /></p></section>
        <section className="card kpi"><h2>{w.quality.total}</h2><p className="kpi-plain"><b>{interval(one.total.lowerPercent, one.total.upperPercent)}</b></p><p className="kpi-second">{w.quality.method}</p></section>
        <section className="card kpi"><h2>{w.common.total}</h2><p className="kpi-plain"><b>{tonnes(one.total.tonnes)}</b> <span className="kpi-unit">tCO₂e</span></p></section>
      </div>
      {one.warnings.map((warning) => (warning.where.length < 2 ? <p key={warning.message.en} className="warning-line">! {say(warning.message)}</p> : (
        <details key={warning.message.en} className="warning-line"><summary>! {say(warning.message)} · {w.quality.concerns(warning.where.length)}</summary><p className="mono">{warning.where.join(' · ')}</p></details>
      )))}
      <div className="grid-2-1">
        <Card title={w.quality.sources}>
          <div className="scroll tall" tabIndex={0} role="region" aria-label={w.quality.sources}>
            <table className="tree list">
              <thead><tr><th scope="col">{w.sources.source}</th><th scope="col" className="num">{w.common.share}</th><th scope="col" className="num wide-only">{w.explain.activity}</th><th scope="col" className="num wide-only">{w.explain.factor}</th><th scope="col" className="num wide-only">{w.explain.calibration}</th><th scope="col" className="num">{w.explain.average}</th><th scope="col">{w.quality.level}</th></tr></thead>
              <tbody>
                {one.sources.map((source) => (
                  <tr key={source.id} onClick={() => setFigure('sources/' + source.id)}>
                    <th scope="row"><ScopeChip scope={source.scope} /> <button type="button" className="row-name">{say(source.name)}</button></th><td className="num">{share(source.share)}</td><td className="num wide-only">{number(source.marks.activity, source.marks.activity % 1 ? 1 : 0)}</td>
                    <td className="num wide-only">{number(source.marks.factor)}</td><td className="num wide-only">{number(source.marks.calibration)}</td><td className="num">{number(source.marks.average, 2)}</td><td><LevelChip level={source.marks.level} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Card>
        <div className="stack">
          <Card title={w.quality.groups} note="95 %">
            <ul className="intervals">
              {one.groups.map((group) => (
                <li key={group.figure}>
                  <button type="button" className="linklike" onClick={() => setFigure(group.figure)}>{say(group.name)}</button>
                  <span className="interval" aria-hidden><i style={{ left: `${50 - (Math.abs(group.lowerPercent) / widest) * 50}%`, right: `${50 - (group.upperPercent / widest) * 50}%` }} /></span>
                  <span className="num">{interval(group.lowerPercent, group.upperPercent)}</span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title={w.quality.largest}>
            <ul className="intervals shares">
              {one.largest.slice(0, 10).map((input) => (
                <li key={input.input}>
                  <span className="mono">{input.input.replace(/^(factors|sources)\//, '')} <small className="quiet">{w.quality.basis[input.basis] ?? input.basis}</small></span>
                  <span className="bar"><i style={{ width: `${(input.share / most) * 100}%` }} /></span><span className="num">{share(input.share)}</span>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
      <ExplainDrawer figure={figure} onFigure={setFigure} onClose={() => setFigure(null)} />
    </Page>
  );
}
