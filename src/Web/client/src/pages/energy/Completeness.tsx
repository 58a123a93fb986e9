import { Button, Pagination, Segmented } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { Completeness as Data, Live } from '../../api/energy.ts';
import { usePolled } from '../../api/queries.ts';
import { ChecksCard } from '../../energy/ChecksCard.tsx';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { ToneChip } from '../../energy/Marks.tsx';
import { useSite, type Site } from '../../energy/site.ts';
import { uploadText } from '../../energy/uploads.ts';
import { age, dayOf, dayText, momentText, plusMonths } from '../../energy/zoned.ts';
import { percent } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Empty, Loading } from '../../parts/States.tsx';
import { go, href, setParams, useAddress } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { useWords } from '../../words/words.ts';

const pageSize = 200;

// Of each meter and day the share of due readings that arrived: what is below the target stands first.
export default function Completeness() {
  const { w } = useWords();
  const words = w.energyWork.whole;
  const { params } = useAddress();
  const { query: sites, site } = useSite();
  const live = usePolled<Live>('energy/live', 60);
  const today = dayOf(live.data?.at ?? new Date().toISOString(), site?.zone() ?? 'UTC');
  const month = /^\d{4}-\d{2}$/.test(params.get('month') ?? '') ? params.get('month')! : today.slice(0, 7);
  const last = plusMonths(month, 1) + '-01';
  const query = usePolled<Data>(`energy/completeness?from=${month}-01&to=${last}`, 120);
  const only = params.get('only') === 'below';
  const rows = useMemo(() => [...(query.data?.rows ?? [])].filter((row) => !only || row.below).sort((a, b) => Number(b.below) - Number(a.below) || (a.rate ?? 2) - (b.rate ?? 2)), [query.data, only]);
  if (!site || !query.data) return <EnergyPage view="completeness"><Loading error={sites.error ?? query.error} retry={() => void query.refetch()} rows={12} /></EnergyPage>;
  const { data } = query;
  const below = data.rows.filter((row) => row.below).length;
  const page = Math.min(Number(params.get('page') ?? '1') || 1, Math.max(1, Math.ceil(rows.length / pageSize)));
  const show = (months: number) => setParams({ month: plusMonths(month, months), page: null, found: null }, true);
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  return (
    <EnergyPage
      view="completeness" facts={<>{words.facts(percent(data.target * 100, 0), data.days.length)} · {below === 0 ? `✓ ${words.allMet}` : <b className="worse">✕ {words.below(below)}</b>}</>}
      actions={<span className="span-picker"><Button type="text" size="small" aria-label={w.energy.live.back} onClick={() => show(-1)}>‹</Button><b>{month}</b><Button type="text" size="small" aria-label={w.energy.live.forward} disabled={month >= today.slice(0, 7)} onClick={() => show(1)}>›</Button></span>}
    >
      <div className="stack">
        <Card title={words.title} note={words.note} extra={<Segmented size="small" value={only ? 'below' : 'all'} aria-label={words.only} onChange={(next) => setParams({ only: next === 'below' ? 'below' : null, page: null }, true)} options={[{ value: 'all', label: `${w.common.all} ${data.rows.length}` }, { value: 'below', label: `${words.only} ${below}` }]} />}>
          {rows.length === 0 ? <Empty><p>{data.rows.length === 0 ? w.energy.noMeters : `✓ ${words.allMet}`}</p></Empty> : <Matrix data={data} rows={shown} site={site} now={live.data?.at ?? ''} />}
          {rows.length > pageSize && <Pagination className="pager" size="small" current={page} pageSize={pageSize} total={rows.length} showSizeChanger={false} showTotal={(total, [from, to]) => words.page(from, to, total)} onChange={(next) => setParams({ page: String(next) }, true)} />}
          <p className="whole-legend quiet"><span><i className="rate-cell met" /> {words.legend[0]}</span><span><i className="rate-cell part" /> {words.legend[1]}</span><span><i className="rate-cell none" /> {words.legend[2]}</span><span><i className="rate-cell undue" /> {words.legend[3]}</span></p>
        </Card>
        <ChecksCard from={month + '-01'} to={last} site={site} />
      </div>
    </EnergyPage>
  );
}

const tone = (rate: number | null, target: number) => (rate === null ? 'undue' : rate >= target ? 'met' : rate === 0 ? 'none' : 'part');

function Matrix({ data, rows, site, now }: { data: Data; rows: Data['rows']; site: Site; now: string }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.whole;
  const body = useRef<HTMLTableSectionElement>(null);
  // Where not all days fit, the latest are the ones to see first.
  useEffect(() => {
    const box = body.current?.closest('.scroll');
    const last = Math.max(0, ...data.rows.map((row) => row.rates.findLastIndex((rate) => rate !== null)));
    const cell = body.current?.querySelector<HTMLElement>(`tr td:nth-child(${last + 3})`);
    if (box && cell && box.scrollWidth > box.clientWidth) box.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth - box.clientWidth + 8);
  }, [data]);
  // One stop for Tab, arrows within.
  const move = (event: React.KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('td');
    const row = cell?.parentElement;
    if (!cell || !row) return;
    const index = [...row.children].indexOf(cell);
    const next = event.key === 'ArrowRight' ? cell.nextElementSibling : event.key === 'ArrowLeft' ? cell.previousElementSibling : event.key === 'ArrowDown' ? row.nextElementSibling?.children[index] : event.key === 'ArrowUp' ? row.previousElementSibling?.children[index] : null;
    const button = next?.querySelector<HTMLElement>('button');
    if (!button) return;
    event.preventDefault();
    body.current?.querySelectorAll('button').forEach((one) => (one.tabIndex = -1));
    button.tabIndex = 0;
    button.focus();
  };
  return (
    <div className="scroll rates-scroll" tabIndex={-1}>
      <table className="rates" role="grid" aria-label={words.title}>
        <thead><tr><th scope="col">{w.energy.meter}</th><th scope="col" className="num">{words.rate}</th>{data.days.map((day) => <th key={day} scope="col">{Number(day.slice(8))}</th>)}<th scope="col" className="wide-only">{words.last}</th></tr></thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map((row, index) => (
            <tr key={row.meter}>
              <th scope="row"><a href={href(pathOf('meters', row.meter))} onClick={follow}>{say(row.name)}</a></th>
              <td className={'num ' + (row.below ? 'worse' : '')}>{row.below && <span aria-hidden>✕ </span>}<b>{uploadText(row.rate)}</b></td>
              {row.rates.map((rate, at) => {
                const label = words.cell(say(row.name), dayText(data.days[at]!, language), rate === null ? words.legend[3]! : uploadText(rate));
                return <td key={data.days[at]} role="gridcell">{rate === null ? <span className="rate-cell undue" title={label}>·</span> : <button type="button" tabIndex={index === 0 && at === 0 ? 0 : -1} className={'rate-cell ' + tone(rate, data.target)} title={label} aria-label={label} onClick={() => go(href(pathOf('meters', row.meter), { day: data.days[at]! }))}>{rate >= 1 ? '✓' : Math.floor(rate * 100)}</button>}</td>;
              })}
              <td className="wide-only last">{row.lastArrival === null ? <ToneChip tone="bad" text={words.never} /> : <span title={momentText(row.lastArrival, site.zone(row.facility), language)} className="quiet">{now ? age((Date.parse(now) - Date.parse(row.lastArrival)) / 1000, language) : momentText(row.lastArrival, site.zone(row.facility), language)}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

