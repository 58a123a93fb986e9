import { Button, Pagination } from 'antd';
import type { CheckFinding, Checks } from '../api/energy.ts';
import { usePaged } from '../api/queries.ts';
import { number } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { href, setParams, useAddress } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { nice, reading } from './amounts.ts';
import { pathOf } from './path.ts';
import type { Site } from './site.ts';
import { age, dayOf, momentText, spanText } from './zoned.ts';

const pageSize = 50;

// In the order in which a person asks: is it there, can it be, did it arrive well, does it add up.
const order = ['gap', 'range', 'spike', 'stuck', 'negativeStep', 'reset', 'rollOver', 'noDevice', 'twoValues', 'outOfOrder', 'clockDrift', 'duplicate', 'childrenSum'];

// What happens without anything being wrong.
const mild = new Set(['rollOver', 'outOfOrder', 'duplicate']);

// How often each check found something at each meter; below, what was found. A number shows its own findings.
export function ChecksCard({ from, to, site }: { from: string; to: string; site: Site }) {
  const { w, say } = useWords();
  const words = w.energyWork.checks;
  const { params } = useAddress();
  const [meter, rule, page] = [params.get('checked'), params.get('check'), Number(params.get('found') ?? '1') || 1];
  const wanted = new URLSearchParams({ from, to, page: String(page), size: String(pageSize), ...(meter && { meter }), ...(rule && { rule }) });
  const query = usePaged<Checks>(`energy/checks?${wanted.toString()}`);
  const data = query.data;
  if (!data) return <Card title={words.title}><Loading error={query.error} retry={() => void query.refetch()} rows={4} /></Card>;
  const rules = order.filter((one) => data.meters.some((found) => found.counts[one]));
  const pick = (checked: string | null, check: string | null) => setParams({ checked: checked === meter && check === rule ? null : checked, check: checked === meter && check === rule ? null : check, found: null }, true);
  return (
    <Card title={words.title} note={words.note(data.checked)} extra={(meter || rule) && <Button size="small" type="text" onClick={() => pick(meter, rule)}>{words.clear}</Button>}>
      {data.meters.length === 0 ? <Empty><p>✓ {words.none(data.checked)}</p></Empty> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
          <table className="rates checks">
            <thead><tr><th scope="col">{w.energy.meter}</th>{rules.map((one) => <th key={one} scope="col" title={words.help[one]}>{words.rules[one]}</th>)}</tr></thead>
            <tbody>
              {data.meters.map((found) => (
                <tr key={found.meter}>
                  <th scope="row"><a href={href(pathOf('meters', found.meter))} onClick={follow}>{say(found.name)}</a></th>
                  {rules.map((one) => {
                    const count = found.counts[one];
                    const label = `${say(found.name)} · ${words.rules[one]}: ${words.runs(count ?? 0)}`;
                    return <td key={one}>{count ? <button type="button" className={`rate-cell ${mild.has(one) ? 'met' : 'part'}`} title={label} aria-label={label} aria-pressed={meter === found.meter && rule === one} onClick={() => pick(found.meter, one)}>{count}</button> : <span className="rate-cell undue" aria-hidden>·</span>}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.findings.items.length > 0 && <Findings findings={data.findings.items} site={site} />}
      {data.findings.total > pageSize && <Pagination className="pager" size="small" current={page} pageSize={pageSize} total={data.findings.total} showSizeChanger={false} showTotal={(total, [first, last]) => w.energyWork.whole.page(first, last, total)} onChange={(next) => setParams({ found: String(next) }, true)} />}
    </Card>
  );
}

function Findings({ findings, site }: { findings: CheckFinding[]; site: Site }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.checks;
  const zone = (one: CheckFinding) => site.zone(site.meter(one.meter)?.facility);
  const value = (one: CheckFinding) =>
    one.value === null ? '—' : one.rule === 'clockDrift' ? (one.value < 0 ? words.ahead : words.behind)(age(Math.abs(one.value), language)) : one.rule === 'childrenSum' ? `${words.left} ${number(one.value, 1)} ${nice(one.unit)}` : `${reading(one.value)} ${nice(one.unit)}`;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.rule}>
      <table className="tree list ledger findings">
        <thead><tr><th scope="col">{words.at}</th><th scope="col">{w.energy.meter}</th><th scope="col">{words.rule}</th><th scope="col" className="num">{words.found}</th><th scope="col" className="wide-only">{words.expected}</th></tr></thead>
        <tbody>
          {findings.map((one) => (
            <tr key={`${one.meter}/${one.point}/${one.rule}/${one.start}`}>
              <th scope="row">{one.start === one.end ? momentText(one.start, zone(one), language) : spanText(one.start, one.end, zone(one), language)}</th>
              <td><a href={href(pathOf('meters', one.meter), { day: dayOf(one.start, zone(one)) })} onClick={follow}>{site.name(one.meter)}</a></td>
              <td><b title={words.help[one.rule]}>{words.rules[one.rule]}</b> <span className="quiet">{one.point || words.sums}{one.count > 1 && ` · ${words.runs(one.count)}`}</span></td>
              <td className="num">{value(one)}</td>
              <td className="wide-only quiet">{say(one.expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
