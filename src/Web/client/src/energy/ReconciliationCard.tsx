import { Button } from 'antd';
import type { Agreement, Reconciliation } from '../api/energy.ts';
import { usePaged } from '../api/queries.ts';
import { Card } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { href, setParams, useAddress } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { scaled, scaleOf } from './amounts.ts';
import { pathOf } from './EnergyPage.tsx';
import { ToneChip, type Tone } from './Marks.tsx';
import { useSite } from './site.ts';
import { dayOf, plusMonths } from './zoned.ts';

const tones: Record<Agreement, Tone> = { agrees: 'ok', withinTolerance: 'ok', differs: 'warn', unknown: 'plain' };

// Gate meter, invoice and what the meters below add up to: which of them counts, and why.
export function ReconciliationCard() {
  const { w, say } = useWords();
  const words = w.energyWork.reconciliation;
  const { params } = useAddress();
  const { inventory, session } = usePlace();
  const { site } = useSite();
  const now = dayOf(new Date().toISOString(), site?.zone() ?? 'UTC').slice(0, 7);
  const asked = params.get('month');
  const month = asked && /^\d{4}-\d{2}$/.test(asked) ? asked : plusMonths(now, -1);
  const query = usePaged<Reconciliation>(`energy/reconciliation?month=${month}${inventory ? `&inventory=${encodeURIComponent(inventory.id)}` : ''}`, site !== undefined);
  return (
    <Card className="flush" title={<>{words.title} {month}</>} extra={<span className="span-picker">{session.facilities.length === 0 && <a href={href(pathOf('setup'), { table: 'invoices' })} onClick={follow}>{words.enter} ›</a>} <Button type="text" size="small" aria-label={w.energy.live.back} onClick={() => setParams({ month: plusMonths(month, -1) }, true)}>‹</Button><Button type="text" size="small" aria-label={w.energy.live.forward} disabled={month >= now} onClick={() => setParams({ month: plusMonths(month, 1) }, true)}>›</Button></span>}>
      {!query.data ? <Loading error={query.error} retry={() => void query.refetch()} rows={5} /> : query.data.rows.length === 0 ? <Empty><p>{words.none}</p></Empty> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
          <table className="tree list ledger">
            <thead><tr><th scope="col">{w.energy.meter}</th><th scope="col" className="num">{words.gate}</th><th scope="col" className="num">{words.invoice}</th><th scope="col" className="num wide-only">{words.below}</th><th scope="col">{words.counts}</th><th scope="col" className="wide-only">{words.toInvoice}</th><th scope="col" className="wide-only">{words.toBelow}</th></tr></thead>
            <tbody>
              {query.data.rows.map((row) => {
                const scale = scaleOf(Math.max(0, ...[row.gate, row.billed, row.invoice, row.below].map((value) => Math.abs(value ?? 0))), row.unit);
                const cell = (value: number | null, counts = false) => (counts ? <b>✓ {scaled(value, scale)}</b> : scaled(value, scale));
                const against = (agreement: Agreement, difference: number | null, tolerance: number, there: boolean) => !there ? <span className="quiet">—</span> : <>
                  <ToneChip tone={tones[agreement]} text={words.agreement[agreement]!} />{difference !== null && <small className="quiet block">{(difference > 0 ? '+' : '') + scaled(difference, scale)} · {words.tolerance(scaled(tolerance, scale))}</small>}
                </>;
                return (
                  <tr key={row.meter}>
                    <th scope="row"><a href={href(pathOf('meters', row.meter), { day: month + '-01', span: 'month' })} onClick={follow}>{say(row.name)}</a> <small className="quiet">{scale.unit}</small></th>
                    <td className="num">{cell(row.billed, row.counts === 'meter')}{row.gate !== row.billed && <small className="quiet block">{words.net} {scaled(row.gate, scale)}</small>}</td><td className="num">{cell(row.invoice, row.counts === 'invoice')}{row.invoice !== null && <small className="quiet block">{row.invoices.length > 0 ? row.invoices.join(', ') : words.fromInventory}{row.byTime && ` · ${words.byTime}`}</small>}</td><td className="num wide-only">{cell(row.below)}</td>
                    <td><b>{words.by[row.counts]}</b></td><td className="wide-only">{against(row.toInvoice, row.invoiceDifference, row.invoiceTolerance, row.invoice !== null)}</td><td className="wide-only">{against(row.toBelow, row.belowDifference, row.belowTolerance, row.below !== null)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
