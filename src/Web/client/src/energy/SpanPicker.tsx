import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { setParams } from '../shell/router.ts';
import { useWords } from '../words/words.ts';
import type { Span } from './CurveChart.tsx';
import { shift } from './period.ts';

const all: readonly Span[] = ['day', 'week', 'month', 'year'];

// Which day, week, month or year is shown: kept in the address, so that the view is a link.
export function SpanPicker({ span, day, today, usual = 'day', spans = all }: { span: Span; day: string; today: string; usual?: Span; spans?: readonly Span[] }) {
  const { w } = useWords();
  const words = w.energy.live;
  const later = shift(span, day, 1);
  return (
    <span className="span-picker">
      <Button type="text" size="small" icon={<LeftOutlined />} aria-label={words.back} title={words.back} onClick={() => setParams({ day: shift(span, day, -1) }, true)} />
      {day !== today && <Button type="text" size="small" onClick={() => setParams({ day: null }, true)}>{words.now}</Button>}
      <Button type="text" size="small" icon={<RightOutlined />} aria-label={words.forward} title={words.forward} disabled={day >= today} onClick={() => setParams({ day: later >= today ? null : later }, true)} />
      <Segmented size="small" value={span} aria-label={words.span} onChange={(next) => setParams({ span: next === usual ? null : next }, true)} options={spans.map((one) => ({ value: one, label: words.spans[one] }))} />
    </span>
  );
}
