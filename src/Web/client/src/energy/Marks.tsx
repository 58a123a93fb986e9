import type { AlarmLevel, ReadingState } from '../api/energy.ts';
import { useWords } from '../words/words.ts';
import { originOf, type Origin } from './runs.ts';

const glyphs: Record<ReadingState, string> = { measured: '', estimated: '≈', repaired: '→', substituted: '!', disputed: '✕', missing: '○' };
const tones: Record<ReadingState, string> = { measured: 'plain', estimated: 'info', repaired: 'info', substituted: 'warn', disputed: 'bad', missing: 'bad' };

const chipClass = (tone: string) => 'state-chip' + (tone === 'plain' ? '' : ' ' + tone);

// The state of a reading or interval: glyph and word. What is simply measured has no mark.
export function ReadingChip({ state, always = false }: { state: ReadingState; always?: boolean }) {
  const { w } = useWords();
  if (state === 'measured' && !always) return null;
  return <span className={chipClass(tones[state])}>{glyphs[state] && <i aria-hidden>{glyphs[state]}</i>}{w.energy.states[state]}</span>;
}

// Whether the counter counted it: a closed ring with the energy inside, or an open one with the energy beside it.
export function OriginMark({ origin }: { origin: Origin }) {
  const { w } = useWords();
  if (origin === 'other') return null;
  return (
    <span className={'origin ' + origin} title={w.energy.originsHelp[origin]}>
      <svg width={18} height={14} viewBox="0 0 18 14" aria-hidden><circle cx={7} cy={7} r={5.5} fill="none" strokeWidth={1.5} strokeDasharray={origin === 'lostLink' ? undefined : '2.4 2'} /><circle cx={origin === 'lostLink' ? 7 : 15.4} cy={7} r={2.2} /></svg>
      {w.energy.origins[origin]}
    </span>
  );
}

export function RuleName({ rule, state }: { rule: string | null; state: ReadingState }) {
  const { w } = useWords();
  if (!rule) return <>—</>;
  const reason = rule.charAt(0).toLowerCase() + rule.slice(1);
  return <>{w.energy.rules[rule] ?? (rule.startsWith('set-aside-') ? w.energy.rules['set-aside'] : undefined) ?? (originOf(state, rule) === 'outsideCounter' ? (w.energy.reasons as Record<string, string>)[reason] : undefined) ?? rule}</>;
}

const levelTone: Record<AlarmLevel, string> = { critical: 'bad', warning: 'warn', info: 'info' };
const levelGlyph: Record<AlarmLevel, string> = { critical: '✕', warning: '!', info: 'i' };

export function LevelGlyph({ level }: { level: AlarmLevel }) {
  const { w } = useWords();
  return <span className={'glyph ' + levelTone[level]} role="img" aria-label={w.energy.levels[level]} title={w.energy.levels[level]}>{levelGlyph[level]}</span>;
}

export type Tone = 'ok' | 'warn' | 'bad' | 'plain' | 'info';
const toneGlyph: Record<Tone, string> = { ok: '✓', warn: '!', bad: '✕', info: '→', plain: '–' };

export function ToneChip({ tone, text }: { tone: Tone; text: string }) {
  return <span className={chipClass(tone)}><i aria-hidden>{toneGlyph[tone]}</i>{text}</span>;
}

// A part of something as a bar, with a line where it has to reach.
export function PartBar({ part, mark, tone = 'ours' }: { part: number | null; mark?: number | undefined; tone?: 'ours' | 'warn' | 'bad' }) {
  return <span className="part-bar" aria-hidden>{part !== null && <i className={tone} style={{ width: `${Math.max(0, Math.min(1, part)) * 100}%` }} />}{mark !== undefined && <b style={{ left: `${mark * 100}%` }} />}</span>;
}
