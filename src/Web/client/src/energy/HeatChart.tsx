import { useCallback, useMemo } from 'react';
import type { HeatMap } from '../api/energy.ts';
import { Chart } from '../charts/Chart.tsx';
import { number } from '../numbers/format.ts';
import type { Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { perHour, scaleOf } from './amounts.ts';
import { useNarrow } from './narrow.ts';
import { dayText } from './zoned.ts';
import { wholeHours } from './wholeHours.ts';

type RenderApi = { value: (dimension: number) => number; coord: (point: [number, number]) => [number, number]; size: (span: [number, number]) => [number, number] };

// Days by hours on the one ramp. A day on which the clock is moved has 23 or 25 cells, what is missing or still to come stays empty.
export function HeatChart({ heat: given, now, name, onPick }: { heat: HeatMap; now: string; name: string; onPick?: ((day: string) => void) | undefined }) {
  const { w, language } = useWords();
  const narrow = useNarrow();
  const words = w.energy.live;
  const heat = useMemo(() => wholeHours(given, now), [given, now]);
  const known = heat.days.flatMap((day) => day.hours).filter((value): value is number => value !== null);
  // The lightest step is for the lowest, apart from single ones.
  const [least, most] = [[...known].sort((a, b) => a - b)[Math.floor(known.length * 0.02)] ?? 0, Math.max(...known, 0)];
  const scale = scaleOf(most, perHour(heat.unit));
  const cells = Math.max(24, ...heat.days.map((day) => day.hours.length));
  const height = heat.days.length * 23 + 26;
  const option = useCallback((colors: Palette) => {
    const ramp = [colors.ramp1, colors.ramp2, colors.ramp3, colors.ramp4, colors.ramp5, colors.ramp6];
    const color = (value: number) => ramp[most === least ? 3 : Math.min(5, Math.max(0, Math.floor(((value - least) / (most - least)) * 6)))]!;
    const days = heat.days.map((day) => day.day);
    return {
      grid: { left: narrow ? 46 : 62, right: 4, top: 2, bottom: 22 },
      xAxis: { type: 'category', data: Array.from({ length: cells }, (_, hour) => words.hour(hour)), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colors.ink2, fontSize: 12, interval: narrow ? 5 : 2 } },
      yAxis: { type: 'category', inverse: true, data: days.map((day, index) => dayText(day, language, false) + (heat.days[index]!.hours.length === 24 || heat.days[index]!.hours.length < 22 ? '' : ` · ${words.shortDay(heat.days[index]!.hours.length)}`)), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colors.ink2, fontSize: 12, interval: heat.days.length > 20 ? 'auto' : 0 } },
      tooltip: { backgroundColor: colors.surface, borderColor: colors.line2, textStyle: { color: colors.ink, fontSize: 12 }, confine: true, formatter: (at: { data: { value: number[]; state: string } }) => `${dayText(days[at.data.value[1]!]!, language)} ${words.hour(at.data.value[0]!)}<br/><b>${number(at.data.value[2]! * scale.factor, scale.decimals)}</b> ${scale.unit}<br/>${at.data.state}` },
      series: [{
        id: 'heat', type: 'custom', progressive: 0, animation: false,
        data: heat.days.flatMap((day, y) => day.hours.flatMap((value, x) => (value === null ? [] : [{ value: [x, y, value], state: w.energy.states[day.states[x]!], day: day.day, marked: day.states[x] !== 'measured' }]))),
        renderItem: (params: { dataIndex: number }, api: RenderApi) => {
          const [x, y] = api.coord([api.value(0), api.value(1)]);
          const [width, tall] = api.size([1, 1]);
          void params;
          return { type: 'rect', shape: { x: x - width / 2 + 0.75, y: y - tall / 2 + 0.75, width: width - 1.5, height: tall - 1.5, r: 2 }, style: { fill: color(api.value(2)), stroke: colors.line2, lineWidth: 0.5 } };
        },
      }],
    };
  }, [heat, least, most, cells, narrow, language, w, words, scale.factor, scale.decimals, scale.unit]);
  const text = (value: number) => number(value * scale.factor, scale.decimals);
  return (
    <>
      <Chart
        name={name} height={height} option={option} live summary={known.length === 0 ? words.gap : words.heatSummary(`${text(least)} ${scale.unit}`, `${text(most)} ${scale.unit}`)} onPick={onPick && ((data) => onPick((data as { day: string }).day))}
        table={{ head: [w.energy.live.spans.day!, ...Array.from({ length: cells }, (_, hour) => words.hour(hour))], rows: heat.days.map((day) => [dayText(day.day, language), ...Array.from({ length: cells }, (_, hour) => (day.hours[hour] === null || day.hours[hour] === undefined ? '—' : text(day.hours[hour]!)))]) }}
      />
      {known.length > 0 && <p className="ramp-legend"><span>{text(least)}</span><i className="ramp-1" /><i className="ramp-2" /><i className="ramp-3" /><i className="ramp-4" /><i className="ramp-5" /><i className="ramp-6" /><span>{text(most)} {scale.unit}</span></p>}
    </>
  );
}
