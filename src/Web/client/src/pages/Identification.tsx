import { Button, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useGet } from '../api/queries.ts';
import type { LocalText } from '../api/types.ts';
import { number, percent } from '../numbers/format.ts';
import { ScopeChip } from '../parts/Marks.tsx';
import { Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { go, href, setParams, useAddress } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { RowForm } from '../tables/RowForm.tsx';
import { useChange, useMayEdit, useTables } from '../tables/tables.ts';
import { useWords } from '../words/words.ts';

type State = 'open' | 'quantified' | 'excluded' | 'notRelevant';
type Question = {
  id: string; title: LocalText; scope: number; scope3: number | null; category: string; clause: string; decide: LocalText; methods: string[]; state: State; yearBefore: State | null;
  sources: { id: string; name: LocalText; facility: LocalText; method: string; tonnes: number | null }[]; exclusions: { name: LocalText; reason: string; estimate: number | null; note: LocalText | null }[];
};
type View = { questions: Question[]; open: number; total: number | null; scopeTotals: number[] | null; excluded: number; singleLimit: number; togetherLimit: number };

const glyphs: Record<State, string> = { open: '?', quantified: '✓', excluded: '✕', notRelevant: '·' };

// The questions by which sources are found: the whole of them left, one in the middle, how to decide on the right.
export default function Identification() {
  const { w, say } = useWords();
  const { inventory } = usePlace();
  const { params } = useAddress();
  const query = useGet<View>(`inventories/${inventory?.id ?? ''}/identification`, inventory !== null);
  const data = query.data;
  const chosen = data?.questions.find((one) => one.id === params.get('question')) ?? data?.questions.find((one) => one.state === 'open') ?? data?.questions[0];
  const next = useMemo(() => {
    if (!data || !chosen) return null;
    const from = data.questions.indexOf(chosen);
    return [...data.questions.slice(from + 1), ...data.questions.slice(0, from)].find((one) => one.state === 'open') ?? null;
  }, [data, chosen]);
  const counts = (state: State) => data?.questions.filter((one) => one.state === state).length ?? 0;
  return (
    <Page
      title={w.identify.title} facts={data && w.identify.facts(counts('quantified'), counts('excluded'), counts('notRelevant'), data.open)}
      actions={<>{next && <Button type="primary" onClick={() => setParams({ question: next.id })}>{w.identify.next(say(next.title))}</Button>}<Button onClick={() => go(href('sources'))}>{w.identify.all}</Button></>}
    >
      {!data || !chosen ? <Loading error={query.error} retry={() => void query.refetch()} rows={12} /> : (
        <div className="identify">
          <nav className="card identify-list" aria-label={w.identify.title}>
            {[1, 2, 3].map((scope) => (
              <section key={scope}><h2><ScopeChip scope={scope} /></h2>
                <ul>{data.questions.filter((one) => one.scope === scope).map((one) => (
                  <li key={one.id}><button type="button" aria-current={one === chosen ? 'step' : undefined} className={one === chosen ? 'on' : ''} onClick={() => setParams({ question: one.id })}>
                    <span className={'answer ' + one.state} aria-hidden>{glyphs[one.state]}</span> {one.scope3 !== null && <span className="mono">3.{one.scope3}</span>} {say(one.title)} <span className="sr">{w.identify.states[one.state]}</span>
                  </button></li>
                ))}</ul>
              </section>
            ))}
          </nav>
          <One key={chosen.id} question={chosen} data={data} />
          <aside className="card identify-help" aria-label={w.identify.how}>
            <div className="panel-part"><h3>{w.identify.how}</h3><p>{say(chosen.decide)}</p><p className="quiet">{chosen.clause}</p></div>
            {chosen.yearBefore && <div className="panel-part"><h3>{w.identify.yearBefore}</h3><p><span className={'answer ' + chosen.yearBefore} aria-hidden>{glyphs[chosen.yearBefore]}</span> {w.identify.states[chosen.yearBefore]}</p></div>}
            <div className="panel-part"><h3>{w.identify.methods}</h3><ul className="links">{chosen.methods.slice(0, 8).map((one) => <li key={one}><a className="mono" href={href('methods', { method: one })} onClick={follow}>{one}</a></li>)}</ul></div>
            <div className="panel-part"><h3>{w.identify.left}</h3><p>{data.total === null || data.total === 0 ? `${number(data.excluded, 1)} t` : `${number(data.excluded, 1)} t · ${percent((data.excluded / data.total) * 100, 2)} ${w.identify.ofLimit(percent(data.togetherLimit * 100, 0))}`}</p></div>
          </aside>
        </div>
      )}
    </Page>
  );
}

function One({ question, data }: { question: Question; data: View }) {
  const { w, say } = useWords();
  const tables = useTables();
  const may = useMayEdit();
  const [answer, setAnswer] = useState<'quantify' | 'exclude' | 'none' | null>(null);
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    if (!may) return;
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
      const picked = { 1: 'quantify', 2: 'exclude', 3: 'none' }[event.key] as 'quantify' | 'exclude' | 'none' | undefined;
      if (!picked) return;
      event.preventDefault();
      setAnswer(picked);
      setAdding(picked === 'quantify');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [may]);
  const preset = { category: question.category, scope: String(question.scope), scope3: question.scope3 === null ? '' : String(question.scope3), ...(question.methods[0] ? { method: question.methods[0] } : {}) };
  return (
    <section className="card identify-one" aria-live="polite">
      <div className="panel-part">
        <p className="quiet">{w.common.scope(question.scope)}{question.scope3 !== null && ` · 3.${question.scope3}`}</p><h2>{say(question.title)}</h2>
        <p><span className={'answer ' + question.state} aria-hidden>{glyphs[question.state]}</span> {w.identify.states[question.state]}</p>
      </div>
      {may && (
        <div className="panel-part">
          <div className="answers" role="radiogroup" aria-label={say(question.title)}>
            {(['quantify', 'exclude', 'none'] as const).map((one, index) => (
              <button key={one} type="button" role="radio" aria-checked={answer === one} className={answer === one ? 'on' : ''} onClick={() => { setAnswer(one); if (one === 'quantify') setAdding(true); }}><kbd>{index + 1}</kbd> <b>{w.identify.answers[one]}</b><small>{w.identify.consequence[one]}</small></button>
            ))}
          </div>
          {answer === 'quantify' && !adding && <Button type="primary" onClick={() => setAdding(true)}>{w.identify.add}</Button>}
          {(answer === 'exclude' || answer === 'none') && <Exclude key={answer} question={question} data={data} none={answer === 'none'} words={tables.data?.words ?? {}} onDone={() => setAnswer(null)} />}
          {adding && <RowForm table="sources" row={null} preset={preset} methods={question.methods} title={w.identify.addTitle(say(question.title))} onClose={() => { setAdding(false); setAnswer(null); }} />}
        </div>
      )}
      {question.sources.length > 0 && (
        <div className="panel-part"><h3>{w.identify.found(question.sources.length)}</h3>
          <table className="used"><tbody>{question.sources.map((one) => <tr key={one.id}><th scope="row"><a href={href('sources', { figure: 'sources/' + one.id })} onClick={follow}>{say(one.name)}</a></th><td className="quiet">{say(one.facility)}</td><td className="mono quiet wide-only">{one.method}</td><td className="num">{one.tonnes === null ? '—' : number(one.tonnes, 1)} t</td></tr>)}</tbody></table>
        </div>
      )}
      {question.exclusions.length > 0 && (
        <div className="panel-part"><h3>{w.identify.excluded}</h3>
          <table className="used"><tbody>{question.exclusions.map((one, index) => <tr key={index}><th scope="row">{say(one.name)}</th><td>{tables.data?.words[one.reason] ? say(tables.data.words[one.reason]) : one.reason}</td><td className="num">{one.estimate === null ? '—' : number(one.estimate, 1)} t</td></tr>)}</tbody></table>
        </div>
      )}
    </section>
  );
}

function Exclude({ question, data, none, words, onDone }: { question: Question; data: View; none: boolean; words: Record<string, LocalText>; onDone: () => void }) {
  const { w, say } = useWords();
  const { busy, faults, change } = useChange();
  const [reason, setReason] = useState(none ? 'not-applicable' : '');
  const [estimate, setEstimate] = useState('');
  const [note, setNote] = useState('');
  const tonnes = Number(estimate.replace(/[,\s]/g, ''));
  const scope = data.scopeTotals?.[question.scope - 1] ?? 0;
  const limit = none || estimate === '' ? null
    : Number.isNaN(tonnes) ? w.identify.notANumber
    : data.total && tonnes >= data.singleLimit * data.total ? w.identify.tooLarge(percent((tonnes / data.total) * 100, 2), percent(data.singleLimit * 100, 0))
    : scope && tonnes >= data.singleLimit * scope ? w.identify.tooLargeOfScope(percent((tonnes / scope) * 100, 2), percent(data.singleLimit * 100, 0))
    : data.total && data.excluded + tonnes >= data.togetherLimit * data.total ? w.identify.tooMuch(percent(((data.excluded + tonnes) / data.total) * 100, 2), percent(data.togetherLimit * 100, 0)) : null;
  const ready = none ? note.trim() !== '' : reason !== '' && estimate !== '' && limit === null;
  const save = async () => {
    const cells = {
      'name.zh': question.title.zh, 'name.en': question.title.en, scope: String(question.scope), scope3: question.scope3 === null ? '' : String(question.scope3), category: question.category, reason,
      estimate: none ? '' : `${estimate} tCO2e`, 'note.zh': note.trim(),
    };
    if (await change([{ table: 'exclusions', cells }])) onDone();
  };
  return (
    <div className="exclude">
      {!none && (
        <>
          <fieldset className="radios"><legend>{w.identify.reason}</legend>{['not-material', 'not-feasible', 'not-cost-effective'].map((one) => <label key={one}><input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} /> {words[one] ? say(words[one]) : one}</label>)}</fieldset>
          <label className="stacked">{w.identify.estimate}<Input value={estimate} suffix="tCO₂e" inputMode="decimal" status={limit ? 'error' : ''} aria-describedby="limit" onChange={(event) => setEstimate(event.target.value)} /></label>
          <p id="limit" className={limit ? 'worse' : 'quiet'} role={limit ? 'alert' : undefined}>{limit ?? w.identify.limits(percent(data.singleLimit * 100, 0), percent(data.togetherLimit * 100, 0))}</p>
        </>
      )}
      <label className="stacked">{none ? w.identify.why : w.identify.note}<Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} value={note} onChange={(event) => setNote(event.target.value)} /></label>
      {faults.map((fault, index) => <p key={index} className="worse" role="alert">{say(fault.title)} · {w.common.faultLine(fault.value, say(fault.expected))}</p>)}
      <Button type="primary" disabled={!ready} loading={busy} onClick={() => void save()}>{none ? w.identify.saveNone : w.identify.saveExclusion}</Button>
    </div>
  );
}
