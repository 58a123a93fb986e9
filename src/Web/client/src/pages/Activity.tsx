import { ImportOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { ActivityGrid } from '../activity/ActivityGrid.tsx';
import { CellPanel } from '../activity/CellPanel.tsx';
import { ImportDrawer } from '../activity/ImportDrawer.tsx';
import { MonthMatrix, StateGlyph } from '../activity/MonthMatrix.tsx';
import { call } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { Activity as Records, CellState, Matrix, MonthsAnswer } from '../api/types.ts';
import { Comments } from '../comments/Comments.tsx';
import { OpenComments } from '../comments/OpenComments.tsx';
import { share } from '../numbers/format.ts';
import { ScopeChip } from '../parts/Marks.tsx';
import { Card, Page } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { setParams, useAddress } from '../shell/router.ts';
import { useWords } from '../words/words.ts';

type Filter = CellState | 'due' | 'overdue';
const timed = ['overdue', 'due'] as const;
const fits = (cell: Matrix['rows'][number]['cells'][number], filter: Filter) => cell.state === filter || cell.deadline?.standing === filter;
const openIn = (row: Matrix['rows'][number], period: string) => Number(row.cells.some((cell) => cell.period === period && cell.state !== 'approved' && cell.state !== 'notApplicable'));
const forReviewer: CellState[] = ['submitted'];
const forOwner: CellState[] = ['returned', 'missing'];
const counted: CellState[] = ['approved', 'submitted', 'draft', 'returned', 'missing'];

export default function Activity() {
  const { w, say } = useWords();
  const { params } = useAddress();
  const { inventory, session } = usePlace();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const base = `inventories/${inventory?.id ?? ''}`;
  const matrix = useGet<Matrix>(`${base}/matrix`, inventory !== null);
  const [source, period, filter, scope, facility] = [params.get('source'), params.get('month'), params.get('state') as Filter | null, params.get('scope'), params.get('facility')];
  const records = useGet<Records>(`${base}/activity?source=${encodeURIComponent(source ?? '')}`, source !== null);
  const [importing, setImporting] = useState(false);
  const data = matrix.data;
  const rows = useMemo(() => data?.rows.filter((row) => (filter === null || row.cells.some((cell) => fits(cell, filter))) && (scope === null || String(row.scope) === scope) && (facility === null || row.facility === facility))
    // A month without a source: what is open in it comes first.
    .sort((a, b) => (source === null && period !== null ? openIn(b, period) - openIn(a, period) : 0)) ?? [], [data, filter, scope, facility, source === null, period]);
  if (!inventory || !data) return <><Page title={w.activity.title}>{null}</Page><Loading error={matrix.error} retry={() => void matrix.refetch()} rows={12} /></>;
  const draft = data.status === 'draft';
  const cellsOf = (test: (cell: Matrix['rows'][number]['cells'][number]) => boolean) => data.rows.flatMap((row) => row.cells.filter(test).map((cell) => ({ source: row.id, period: cell.period })));
  const drafts = session.permissions.includes('submit') && draft ? cellsOf((cell) => cell.state === 'draft') : [];
  const waiting = session.permissions.includes('review') && draft ? cellsOf((cell) => cell.state === 'submitted' && !cell.own) : [];
  const expected = counted.reduce((sum, state) => sum + (data.counts[state] ?? 0), 0);
  const act = async (action: string, cells: { source: string; period: string }[]) => {
    const answer = await call<MonthsAnswer>('POST', `${base}/months`, { action, cells });
    void message.info(w.activity.moved(answer.done.length, answer.refused.length));
    await queries.invalidateQueries();
  };
  const row = data.rows.find((one) => one.id === source);
  const next = data.rows.flatMap((one) => one.cells).map((cell) => cell.deadline).filter((one) => one?.standing === 'due' || one?.standing === 'later').sort((a, b) => a!.on.localeCompare(b!.on))[0];
  const narrowed = scope !== null ? w.common.scope(Number(scope)) : facility !== null ? say(data.rows.find((one) => one.facility === facility)?.facilityName) : null;
  return (
    <Page
      title={w.activity.title} facts={`${yearOf(inventory)} · ${w.activity.facts(data.rows.length)} · ${w.status[data.status]}${next ? ' · ' + w.notes.nextDue(next.on, next.days) : ''}`}
      actions={<>{draft && session.permissions.includes('writeActivity') && <Button icon={<ImportOutlined />} onClick={() => setImporting(true)}>{w.importing.open}</Button>}{waiting.length > 0 && <Button type="primary" onClick={() => void act('approve', waiting)}>{w.activity.approveAll(waiting.length)}</Button>}{drafts.length > 0 && <Button type="primary" onClick={() => void act('submit', drafts)}>{w.activity.submit(drafts.length)}</Button>}</>}
    >
      <div className="with-panel">
        <div className="stack">
          <Card className="strip">
            <span className="strip-main">{w.activity.approved} <b>{data.counts.approved ?? 0} / {expected}</b> · {share(expected === 0 ? 0 : (data.counts.approved ?? 0) / expected)}<span className="bar wide"><i style={{ width: `${expected === 0 ? 0 : ((data.counts.approved ?? 0) / expected) * 100}%` }} /></span></span>
            {counted.map((state) => (
              <button key={state} type="button" aria-pressed={filter === state} className={'strip-state' + (filter === state ? ' on' : '')} onClick={() => setParams({ state: filter === state ? null : state }, true)}><StateGlyph state={state} /> {w.activity.states[state]} <b>{data.counts[state] ?? 0}</b></button>
            ))}
            {timed.map((standing) => {
              const count = cellsOf((cell) => cell.deadline?.standing === standing).length;
              return count === 0 ? null : <button key={standing} type="button" aria-pressed={filter === standing} className={'strip-state' + (filter === standing ? ' on' : '')} onClick={() => setParams({ state: filter === standing ? null : standing }, true)}><i className={'due-mark ' + standing} aria-hidden /> {standing === 'overdue' ? w.notes.overdueMonths(count) : w.notes.dueMonths(count)}</button>;
            })}
          </Card>
          <Card title={w.activity.matrix} note={w.activity.matrixHint} extra={<>{narrowed && <Button type="link" size="small" title={w.notes.clear} onClick={() => setParams({ scope: null, facility: null }, true)}>{w.notes.only1(narrowed)} ✕</Button>}<span className="quiet">{rows.length} / {data.rows.length}</span> <Segmented size="small" value={filter ?? 'all'} onChange={(value) => setParams({ state: value === 'all' ? null : value }, true)} aria-label={w.activity.filter} options={[{ value: 'all', label: w.activity.all }, { value: session.permissions.includes('review') ? 'submitted' : 'returned', label: w.activity.mine }]} /></>}>
            <MonthMatrix data={{ ...data, rows }} source={source} period={period} step={session.permissions.includes('review') ? forReviewer : forOwner} onPick={(next, month) => setParams({ source: next, month })} />
          </Card>
          {source && row && (
            <Card title={<>{say(row.name)} <ScopeChip scope={row.scope} /></>} note={`${say(row.facilityName)} · ${say(row.category)}`} extra={<span className="quiet">{w.activity.paste}</span>}>
              {records.data?.source === source ? <ActivityGrid key={source} data={records.data} editable={draft && session.permissions.includes('writeActivity')} period={period} onPeriod={(month) => setParams({ month }, true)} /> : <Loading error={records.error} rows={6} />}
            </Card>
          )}
        </div>
        {source === null ? <div className="stack"><aside className="card"><Empty><p className="quiet">{w.activity.pick}</p></Empty></aside><OpenComments /></div> : <aside className="panel card" aria-label={w.activity.history}>
          {source && period ? <CellPanel key={source + period} source={source} period={period} data={records.data?.source === source ? records.data : undefined} deadline={row?.cells.find((cell) => cell.period === period)?.deadline ?? null} /> : source && row ? <Comments targets={[{ id: 'sources/' + source, name: say(row.name) }]} /> : <Empty><p className="quiet">{w.activity.pick}</p></Empty>}
        </aside>}
      </div>
      {importing && <ImportDrawer onClose={() => setImporting(false)} />}
    </Page>
  );
}
