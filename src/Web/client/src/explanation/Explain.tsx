import { CloseOutlined, CopyOutlined, LeftOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { Comments } from '../comments/Comments.tsx';
import { useInventoryQuery } from '../api/queries.ts';
import type { Explanation } from '../api/types.ts';
import { exact, number, share, tonnes, unit } from '../numbers/format.ts';
import { Chem, LevelChip, ScopeChip } from '../parts/Marks.tsx';
import { Loading } from '../parts/States.tsx';
import { inPlace } from '../parts/inPlace.ts';
import { useWords } from '../words/words.ts';
import { Derivations } from './Derivations.tsx';
import { FactorsUsed } from './FactorsUsed.tsx';

// The panel that any figure opens: how it is computed, from what, and why so. Beside the page where there is room, else a drawer.
export function ExplainPanel({ figure, scope, onFigure, onClose }: { figure: string | null; scope?: number | null; onFigure: (figure: string) => void; onClose: () => void }) {
  const { w } = useWords();
  const wide = useWide();
  if (figure === null) return wide ? <aside className="panel card panel-empty"><p className="quiet">{w.inventory.pick}</p></aside> : null;
  const content = <Content key={figure} figure={figure} scope={scope ?? null} onFigure={onFigure} onClose={onClose} drawer={!wide} />;
  return wide
    ? <aside className="panel card" aria-label={w.explain.title}>{content}</aside>
    : <Drawer open {...inPlace} onClose={onClose} size={Math.min(560, window.innerWidth)} title={w.explain.title} styles={{ body: { padding: 0 } }}>{content}</Drawer>;
}

// For pages without a panel of their own.
export function ExplainDrawer({ figure, onFigure, onClose }: { figure: string | null; onFigure: (figure: string) => void; onClose: () => void }) {
  const { w } = useWords();
  return (
    <Drawer open={figure !== null} {...inPlace} onClose={onClose} size={Math.min(560, window.innerWidth)} title={w.explain.title} styles={{ body: { padding: 0 } }}>
      {figure !== null && <Content key={figure} figure={figure} scope={null} onFigure={onFigure} onClose={onClose} drawer />}
    </Drawer>
  );
}

function Content({ figure, scope, onFigure, onClose, drawer }: { figure: string; scope: number | null; onFigure: (figure: string) => void; onClose: () => void; drawer: boolean }) {
  const { w, language, say } = useWords();
  const query = useInventoryQuery<Explanation>('figures/' + figure.split('/').map(encodeURIComponent).join('/'));
  const one = query.data;
  if (!one || one.id !== figure) return <div className="panel-part"><Loading error={query.error} retry={() => void query.refetch()} rows={10} /></div>;
  const above = one.id.includes('/') && one.id.startsWith('sources/') && one.id.split('/').length > 2 ? one.id.split('/').slice(0, -1).join('/') : null;
  const delta = one.previous === null || one.previous === 0 ? null : ((one.value - one.previous) / Math.abs(one.previous)) * 100;
  return (
    <>
      <div className="panel-part panel-head">
        <div className="panel-tags">
          {scope && <ScopeChip scope={scope} />}
          {above && <Button type="link" size="small" icon={<LeftOutlined />} onClick={() => onFigure(above)}>{above.split('/').at(-1)}</Button>}
          <span className="quiet mono">{one.id}</span>
          {!drawer && <Button type="text" size="small" className="panel-close" icon={<CloseOutlined />} aria-label={w.common.close} onClick={onClose} />}
        </div>
        <div className="panel-title"><h2><Chem text={say(one.title)} /></h2><p className="panel-value"><b>{one.unit === '1' ? share(one.value, 2) : tonnes(one.value)}</b> {one.unit !== '1' && unit(one.unit, language)}</p></div>
        <p className="quiet mono panel-exact">{exact(one.value)}</p>
      </div>
      {one.derivations.length > 0 && <Derivations all={one.derivations} />}
      {one.parts.length > 0 && <Parts one={one} onFigure={onFigure} />}
      {one.factors.length > 0 && <FactorsUsed factors={one.factors} open={one.derivations.length > 0} />}
      {(one.quality || one.previous !== null) && (
        <section className="panel-part">
          <h3>{w.explain.quality}</h3>
          {one.quality && (
            <div className="marks">
              {([['activity', one.quality.activity], ['factor', one.quality.factor], ['calibration', one.quality.calibration]] as const).map(([key, mark]) => (
                <div key={key}><span>{w.explain[key]}</span><span className="bar"><i style={{ width: `${(mark / 6) * 100}%` }} /></span><b>{number(mark, mark % 1 === 0 ? 0 : 1)}</b></div>
              ))}
              <div><span>{w.explain.average}</span><b>{number(one.quality.average, 2)}</b> → <LevelChip level={one.quality.level} /></div>
            </div>
          )}
          {one.previous !== null && <p>{w.explain.previous} {one.unit === '1' ? share(one.previous, 2) : tonnes(one.previous)}{delta !== null && <> · <b>{delta > 0 ? '+' : ''}{number(delta, 1)} %</b></>}</p>}
          {one.causes.length > 0 && <ul className="causes">{one.causes.map((cause) => <li key={cause.cause}><span>{w.causes[cause.cause]}</span><b>{cause.value > 0 ? '+' : ''}{tonnes(cause.value)}</b></li>)}</ul>}
        </section>
      )}
      <Comments targets={[{ id: one.id, name: say(one.title) }]} />
      <section className="panel-part panel-hash"><span className="quiet">{w.explain.hash}</span> <code title={one.sha256}>{one.sha256.slice(0, 8)}…{one.sha256.slice(-4)}</code><Copy text={one.lines.map(say).join('\n')} /></section>
    </>
  );
}

function Parts({ one, onFigure }: { one: Explanation; onFigure: (figure: string) => void }) {
  const { w, language, say } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? one.parts : one.parts.slice(0, 24);
  const short = (title: string) => (title.startsWith(say(one.title)) ? title.slice(say(one.title).length).replace(/^[,，\s]+/, '') || title : title);
  return (
    <section className="panel-part">
      <h3>{w.explain.parts}</h3>
      <ul className="parts">
        {shown.map((part) => (
          <li key={part.id}>
            <button type="button" onClick={() => onFigure(part.id)}>
              <span><Chem text={short(say(part.title))} /></span>
              <b>{part.unit === '1' ? share(part.value, 2) : `${tonnes(part.value)}${part.unit === one.unit ? '' : ' ' + unit(part.unit, language)}`}</b>
              <small>{part.share === null ? '' : share(part.share)}</small>
            </button>
          </li>
        ))}
      </ul>
      {one.parts.length > shown.length && <Button type="link" size="small" onClick={() => setAll(true)}>{w.explain.more(one.parts.length - shown.length)}</Button>}
    </section>
  );
}

export function Copy({ text, label }: { text: string; label?: string }) {
  const { w } = useWords();
  const { message } = App.useApp();
  return <Button type="text" size="small" icon={<CopyOutlined />} onClick={() => void navigator.clipboard?.writeText(text).then(() => message.success(w.common.copied))}>{label ?? w.explain.copy}</Button>;
}

function useWide() {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 1200px)').matches);
  useEffect(() => {
    const query = matchMedia('(min-width: 1200px)');
    const change = () => setWide(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return wide;
}
