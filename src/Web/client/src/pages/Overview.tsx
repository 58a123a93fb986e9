import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { Completeness } from '../activity/Completeness.tsx';
import { OpenComments } from '../comments/OpenComments.tsx';
import { useInventoryQuery } from '../api/queries.ts';
import type { Card as CardData, Overview as Data } from '../api/types.ts';
import { FlowSankey } from '../charts/FlowSankey.tsx';
import { ScopeColumns } from '../charts/ScopeColumns.tsx';
import { ShareDonut } from '../charts/ShareDonut.tsx';
import { TrendLine } from '../charts/TrendLine.tsx';
import { ExplainDrawer } from '../explanation/Explain.tsx';
import { change, headline, number, percent, points, share, unit, type Language } from '../numbers/format.ts';
import { Change, Sparkline } from '../parts/Marks.tsx';
import { Card, Page } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { pages } from '../shell/pages.tsx';
import { go, href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';

export default function Overview() {
  const { w, language } = useWords();
  const { inventory, basis } = usePlace();
  const [figure, setFigure] = useState<string | null>(null);
  const query = useInventoryQuery<Data>('overview');
  const intensityText = useCallback((value: number) => number(value, value >= 1000 ? 1 : 2), []);
  const greenText = useCallback((value: number) => share(value), []);
  if (!inventory) return <Empty><h1>{w.overview.title}</h1></Empty>;
  const one = query.data;
  if (!one) return <><Page title={w.overview.title}>{null}</Page><Loading error={query.error} retry={() => void query.refetch()} rows={14} /></>;
  if (one.total.value === 0) return <Page title={w.overview.title} facts={`${w.overview.facts(one.from, one.to, one.gwp)} · ${w.overview.consolidation[one.consolidation]}`}><FirstSteps /></Page>;
  const card = (key: CardData['key']) => one.cards.find((entry) => entry.key === key);
  const [intensity, green] = [card('intensity'), card('greenPower')];
  const reports = pages.find((page) => page.key === 'reports');
  return (
    <Page
      title={w.overview.title} facts={`${w.overview.facts(one.from, one.to, one.gwp)} · ${w.overview.consolidation[one.consolidation]} · ${basis === 'market' ? w.top.market : w.top.location}`}
      actions={reports && <Button type="primary" icon={<FileTextOutlined />} onClick={() => go(href('reports'))}>{w.overview.report}</Button>}
    >
      <div className="kpis">{one.cards.map((entry) => <Kpi key={entry.key} card={entry} language={language} onFigure={setFigure} />)}</div>
      <div className="grid-2-1">
        <Card title={w.overview.years} note={w.overview.yearsNote} extra={<a href={href('inventory', { by: 'category' })} onClick={follow}>{w.overview.byCategory} ›</a>}>
          <div className="panel-names">{[1, 2, 3].map((scope) => <ScopeName key={scope} scope={scope} years={one.years} />)}</div>
          <ScopeColumns years={one.years} onPick={(scope) => setFigure(`totals/scope${scope}`)} />
        </Card>
        <Card title={`${yearOf(inventory)} ${w.overview.composition}`} note={basis === 'market' ? w.top.market : w.top.location}>
          <ShareDonut scopes={one.scopes} total={one.total.value} onPick={setFigure} />
        </Card>
      </div>
      <div className="grid-2-1">
        <Card title={w.overview.flows} note="tCO₂e">
          <FlowSankey flow={one.flows} onPick={(node) => pickNode(node)} />
        </Card>
        <Card title={w.overview.trend}>
          {intensity && <><p className="panel-label">{w.overview.trendIntensity} <span className="quiet">{unit(intensity.unit, language)}</span></p><TrendLine name={w.overview.trendIntensity} years={intensity.years} text={intensityText} tone="ink" /></>}
          {green && <><p className="panel-label">{w.overview.trendGreen} <span className="quiet">%</span></p><TrendLine name={w.overview.trendGreen} years={green.years} text={greenText} tone="brand" /></>}
        </Card>
      </div>
      <div className="grid-2-1">
        <div className="stack"><Completeness /><OpenComments /></div>
        <Tasks tasks={one.tasks} />
      </div>
      <ExplainDrawer figure={figure} onFigure={setFigure} onClose={() => setFigure(null)} />
    </Page>
  );
}

function pickNode(node: string) {
  const [layer, id] = node.split('/');
  if (layer === 'facility') go(href('inventory', { by: 'facility', figure: 'byFacility/' + id }));
  else if (layer === 'scope') go(href('inventory', { by: 'scope', figure: 'totals/scope' + id }));
  else if (node) go(href('inventory', { by: 'scope' }));
}

function ScopeName({ scope, years }: { scope: number; years: Data['years'] }) {
  const { w } = useWords();
  const [before, now] = years.slice(-2).map((year) => (scope === 1 ? year.scope1 : scope === 2 ? year.scope2 : year.scope3));
  const delta = before && now !== undefined ? ((now - before) / before) * 100 : null;
  return <p><i className={`dot scope-${scope}`} aria-hidden /><b>{w.common.scope(scope)}</b> {delta !== null && <span className="quiet">{delta > 0 ? '+' : ''}{percent(delta)}</span>}</p>;
}

const scopeOf: Partial<Record<CardData['key'], number>> = { valueChain: 3 };
const helps: Record<CardData['key'], 'down' | 'up'> = { operational: 'down', valueChain: 'down', intensity: 'down', greenPower: 'up', energy: 'down' };

function shown(value: number, unitText: string, language: Language): { text: string; unit: string } {
  if (unitText === '1') return { text: number(value * 100, 1), unit: '%' };
  const { text, prefix } = headline(value, language);
  return { text: unitText.startsWith('tCO2e/') ? number(value, 1) : text, unit: prefix + unit(unitText.startsWith('tCO2e/') ? unitText.replace('tCO2e', 't') : unitText, language) };
}

function Kpi({ card, language, onFigure }: { card: CardData; language: Language; onFigure: (figure: string) => void }) {
  const { w, say } = useWords();
  const value = shown(card.value, card.unit, language);
  const before = card.years.at(-2)?.year ?? '';
  const second = card.second;
  const secondText = second && shown(second.value, second.unit, language);
  return (
    <section className="card kpi" aria-label={w.overview.cards[card.key]}>
      <h2>{w.overview.cards[card.key]}</h2>
      <button type="button" className="kpi-value" title={w.common.figureHint} onClick={() => onFigure(card.figure)}>
        <span><b>{value.text}</b> <span className="kpi-unit">{value.unit}</span></span>
        <Sparkline values={card.years.map((year) => year.value)} scope={scopeOf[card.key] ?? null} />
      </button>
      <p className="kpi-change">
        {card.changePoints !== null ? <Change percent={card.changePoints} text={points(card.changePoints, language)} helps={helps[card.key]} /> : <Change percent={card.changePercent} text={card.changePercent === null ? '' : change(card.changePercent)} helps={helps[card.key]} />}
        {before && <span className="quiet"> {w.common.versus(before)}</span>}
      </p>
      {second && secondText && (
        <p className="kpi-second">
          {second.figure ? <button type="button" className="linklike" onClick={() => onFigure(second.figure!)}>{say(second.name)} <b>{secondText.text}</b> {secondText.unit}</button> : <>{say(second.name)} <b>{secondText.text}</b> {secondText.unit}</>}
        </p>
      )}
    </section>
  );
}

const glyphs = { bad: '✕', warn: '!', info: 'i' };

function Tasks({ tasks }: { tasks: Data['tasks'] }) {
  const { w, say } = useWords();
  const [all, setAll] = useState(false);
  const rows = all ? tasks : tasks.slice(0, 6);
  return (
    <Card title={w.overview.tasks} extra={tasks.length > rows.length && <Button type="link" size="small" onClick={() => setAll(true)}>{w.overview.more(tasks.length)} ›</Button>}>
      {tasks.length === 0 ? <p className="quiet">{w.overview.tasksNone}</p> : (
        <ul className="tasks">
          {rows.map((task, index) => (
            <li key={index}>
              <span className={'glyph ' + task.severity} aria-hidden>{glyphs[task.severity]}</span>
              {task.source ? <a href={href('inventory', { by: 'scope', figure: 'sources/' + task.source })} onClick={follow}>{say(task.message)}</a> : <span>{say(task.message)}</span>}
              {task.count > 1 && <b className="count">{task.count}</b>}
              <code>{task.code}</code>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
