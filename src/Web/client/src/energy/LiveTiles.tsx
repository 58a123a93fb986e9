import type { Balance, Completeness, Curve, Live, LivePoint, Medium, MeterView } from '../api/energy.ts';
import { change, number, percent, share } from '../numbers/format.ts';
import { Change } from '../parts/Marks.tsx';
import { useWords } from '../words/words.ts';
import { amount, amountText, perHour, scaleOf } from './amounts.ts';
import { highest } from './CurveChart.tsx';
import { loadOf } from './load.ts';
import type { Tone } from './Marks.tsx';
import { loadGauge, mainRegister } from './site.ts';
import { Tile } from './Tile.tsx';
import { uploadOverall, uploadText } from './uploads.ts';
import { age, timeOf } from './zoned.ts';

const near = 0.95;
const remainderLimit = 0.05;

type Props = { medium: Medium; root: MeterView; live: Live | undefined; curve: Curve | undefined; balance: Balance | undefined; uploads: Completeness | undefined; limit: number | null; zone: string };

// Five figures: what flows now, the highest of today against the limit, today against yesterday at this time, what arrives, and what no meter below accounts for.
export function LiveTiles({ medium, root, live, curve, balance, uploads, limit, zone }: Props) {
  return (
    <div className="kpis tiles">
      <LoadTile medium={medium} root={root} live={live} curve={curve} limit={limit} />
      <PeakTile medium={medium} root={root} curve={curve} limit={limit} zone={zone} />
      <TodayTile medium={medium} root={root} live={live} />
      <UploadTile uploads={uploads} />
      <RemainderTile root={root} balance={balance} />
    </div>
  );
}

type Standing = { chip: { tone: Tone; text: string } | null; tone: 'ours' | 'warn' | 'bad' };

function useStanding() {
  const { w } = useWords();
  const words = w.energy.live;
  return (part: number | null): Standing => part === null ? { chip: null, tone: 'ours' }
    : part > 1 ? { chip: { tone: 'bad', text: words.over }, tone: 'bad' } : part >= near ? { chip: { tone: 'warn', text: words.warn }, tone: 'warn' } : { chip: { tone: 'ok', text: words.ok }, tone: 'ours' };
}

function LoadTile({ medium, root, live, curve, limit }: Pick<Props, 'medium' | 'root' | 'live' | 'curve' | 'limit'>) {
  const { w, language } = useWords();
  const words = w.energy.live;
  const standing = useStanding();
  const gauge = loadGauge(root);
  const point: LivePoint | undefined = gauge && live?.points.find((one) => one.meter === root.id && one.point === gauge.id);
  const last = curve && [...curve.points].reverse().find((one) => one.amount !== null);
  const value = point ? point.value : last ? loadOf(last) : null;
  const unit = point?.unit ?? perHour(mainRegister(root)!.unit);
  const shown = amount(value, unit);
  const part = limit !== null && value !== null ? value / limit : null;
  const { chip, tone } = standing(part);
  return (
    <Tile name={medium === 'electricity' ? words.load : words.flow} value={shown.text} unit={shown.unit} chip={chip} part={part} tone={tone} stale={point?.stale ? (point.ageSeconds === null ? words.unknown : words.stale(age(point.ageSeconds, language))) : null}>
      {part === null ? words.noLimit : words.ofLimit(share(part))}
    </Tile>
  );
}

function PeakTile({ medium, root, curve, limit, zone }: Pick<Props, 'medium' | 'root' | 'curve' | 'limit' | 'zone'>) {
  const { w } = useWords();
  const words = w.energy.live;
  const standing = useStanding();
  const top = curve ? highest(curve) : null;
  const unit = perHour(mainRegister(root)!.unit);
  const shown = amount(top?.value ?? null, unit);
  const part = limit !== null && top ? top.value / limit : null;
  const { chip, tone } = standing(part);
  const time = top ? timeOf(top.point.start, zone) : '';
  return <Tile name={medium === 'electricity' ? words.peak : words.peakFlow} value={shown.text} unit={shown.unit} chip={chip} part={part} tone={tone}>{!top ? words.gap : limit === null ? words.peakAt(time) : words.limitAt(time, amountText(limit, unit))}</Tile>;
}

function TodayTile({ medium, root, live }: Pick<Props, 'medium' | 'root' | 'live'>) {
  const { w } = useWords();
  const words = w.energy.live;
  const register = mainRegister(root)!;
  const point = live?.points.find((one) => one.meter === root.id && one.point === register.id);
  const shown = amount(point?.today ?? null, register.unit);
  const delta = point && point.today !== null && point.yesterday !== null && point.yesterday !== 0 ? ((point.today - point.yesterday) / Math.abs(point.yesterday)) * 100 : null;
  return (
    <Tile name={words.today(w.energy.media[medium])} value={shown.text} unit={shown.unit} chip={null} part={point?.today != null && point.yesterday ? point.today / Math.max(point.today, point.yesterday) : null}>
      {delta === null ? words.noYesterday : <><Change percent={delta} text={change(delta)} helps="down" /> {words.versusYesterday}</>}
    </Tile>
  );
}

function UploadTile({ uploads }: Pick<Props, 'uploads'>) {
  const { w } = useWords();
  const words = w.energy.live;
  const rate = uploads ? uploadOverall(uploads) : null;
  const below = uploads?.rows.filter((row) => row.below).length ?? 0;
  const [text, unit] = uploadText(rate).split(' ');
  const bad = uploads !== undefined && rate !== null && rate < uploads.target;
  return (
    <Tile name={words.upload} value={text ?? '—'} unit={unit ?? ''} part={rate} mark={uploads?.target} tone={bad ? 'bad' : 'ours'} chip={rate === null ? null : bad ? { tone: 'bad', text: words.below } : { tone: 'ok', text: words.met }}>
      {uploads ? words.uploadNote(percent(uploads.target * 100, 0), below) : ''}
    </Tile>
  );
}

function RemainderTile({ root, balance }: Pick<Props, 'root' | 'balance'>) {
  const { w } = useWords();
  const words = w.energy.live;
  const row = balance?.rows.find((one) => one.kind === 'remainder' && one.meter === root.id);
  const known = row && row.share !== null;
  const warn = known && Math.abs(row.share!) > remainderLimit;
  const scale = row && row.amount !== null ? scaleOf(row.amount, row.unit) : null;
  return (
    <Tile name={words.remainder} value={known ? number(row.share! * 100, 1) : '—'} unit={known ? '%' : ''} part={known ? Math.abs(row.share!) : null} mark={remainderLimit} tone={warn ? 'warn' : 'ours'} chip={!row ? null : !known ? { tone: 'plain', text: words.unknown } : warn ? { tone: 'warn', text: words.warn } : { tone: 'ok', text: words.ok }}>
      {!row ? words.noBelow : row.unknown.length > 0 ? words.remainderUnknown(row.unknown.length) : scale ? `${words.remainderNote(`${number(row.amount! * scale.factor, scale.decimals)} ${scale.unit}`)} · ≤ ${percent(remainderLimit * 100, 0)}` : ''}
    </Tile>
  );
}
