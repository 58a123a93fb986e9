import { useState } from 'react';
import { useInventoryQuery } from '../api/queries.ts';
import type { BaseYear as Data } from '../api/types.ts';
import { BridgeChart } from '../charts/BridgeChart.tsx';
import { ExplainDrawer } from '../explanation/Explain.tsx';
import { number, percent } from '../numbers/format.ts';
import { ScopeChip } from '../parts/Marks.tsx';
import { Card, Page } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';

const signed = (value: number) => (value > 0 ? '+' : '') + number(value, 1);

export default function BaseYear() {
  const { w, say } = useWords();
  const [figure, setFigure] = useState<string | null>(null);
  const query = useInventoryQuery<Data>('base-year');
  const one = query.data;
  if (!one) return <><Page title={w.baseYear.title}>{null}</Page><Loading error={query.error} retry={() => void query.refetch()} rows={12} /></>;
  const bridge = one.bridge;
  const year = (id: string) => one.years.find((entry) => entry.inventory === id)?.year ?? id;
  return (
    <Page title={w.baseYear.title} facts={one.baseYear ? w.baseYear.declared(one.baseYear, percent(one.thresholdPercent ?? 0)) : w.baseYear.none}>
      {one.restated && (
        <Card title={w.baseYear.restated(one.restated.base)} note={`tCO₂e · ${one.cause ?? ''}`}><BridgeChart comparison={one.restated} from={w.baseYear.reported} to={w.baseYear.now} /></Card>
      )}
      {bridge ? (
        <>
          <div className="grid-2-1">
            <Card title={w.baseYear.bridge(year(bridge.base), year(bridge.current))} note="tCO₂e"><BridgeChart comparison={bridge} from={year(bridge.base)} to={year(bridge.current)} /></Card>
            <div className="stack">
              {bridge.threshold && (
                <Card title={w.baseYear.test}>
                  <p className={bridge.threshold.exceeded ? 'warning-line' : 'ok-line'}>{bridge.threshold.exceeded ? '! ' + w.baseYear.exceeded : '✓ ' + w.baseYear.within}</p>
                  <p className="quiet">{w.baseYear.counts(percent(bridge.threshold.changePercent, 2), percent(bridge.threshold.thresholdPercent, 1))}</p>
                </Card>
              )}
              <Card title={w.baseYear.years} note="tCO₂e">
                <table className="used"><thead><tr><th scope="col">{w.common.year}</th>{[1, 2, 3].map((scope) => <th key={scope} scope="col" className="num">{w.common.scope(scope)}</th>)}<th scope="col" className="num">{w.common.total}</th></tr></thead>
                  <tbody>{one.years.map((entry) => <tr key={entry.inventory}><th scope="row">{entry.year}</th><td className="num">{number(entry.scope1)}</td><td className="num">{number(entry.scope2)}</td><td className="num">{number(entry.scope3)}</td><td className="num"><b>{number(entry.total)}</b></td></tr>)}</tbody></table>
              </Card>
            </div>
          </div>
          <Card title={w.baseYear.sources} note="tCO₂e">
            <div className="scroll tall" tabIndex={0} role="region" aria-label={w.baseYear.sources}>
              <table className="tree list">
                <thead><tr><th scope="col">{w.sources.source}</th><th scope="col" className="num wide-only">{year(bridge.base)}</th><th scope="col" className="num wide-only">{year(bridge.current)}</th><th scope="col" className="num">Δ</th>{bridge.causes.map((cause) => <th key={cause.cause} scope="col" className="num wide-only">{say(cause.name)}</th>)}</tr></thead>
                <tbody>
                  {bridge.sources.filter((source) => source.after !== source.before || source.causes.length > 0).slice(0, 60).map((source) => (
                    <tr key={source.source} onClick={() => setFigure('sources/' + source.source)}>
                      <th scope="row">{source.scope && <ScopeChip scope={source.scope} />} <button type="button" className="row-name">{say(source.name)}</button></th><td className="num wide-only">{number(source.before, 1)}</td><td className="num wide-only">{number(source.after, 1)}</td>
                      <td className="num"><b>{signed(source.after - source.before)}</b></td>
                      {bridge.causes.map((cause) => <td key={cause.cause} className="num wide-only">{signed(source.causes.find((part) => part.cause === cause.cause)?.value ?? 0)}</td>)}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
        </>
      ) : !one.restated && <Empty><p>{w.baseYear.only}</p></Empty>}
      <ExplainDrawer figure={figure} onFigure={setFigure} onClose={() => setFigure(null)} />
    </Page>
  );
}
