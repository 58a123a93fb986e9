import { Button, Progress, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Live } from '../../api/energy.ts';
import { usePolled } from '../../api/queries.ts';
import { EnergyPage } from '../../energy/EnergyPage.tsx';
import { RouteStep, type Step } from '../../energy/RouteStep.tsx';
import { useSite } from '../../energy/site.ts';
import { Empty, Loading } from '../../parts/States.tsx';
import { setParams, useAddress } from '../../shell/router.ts';
import { useWords } from '../../words/words.ts';

// A round past the meters that nothing reads by itself, one to a screen, made for a telephone in the hand.
export default function Route() {
  const { w, say } = useWords();
  const words = w.energyWork.route;
  const { params } = useAddress();
  const { query, site } = useSite();
  const live = usePolled<Live>('energy/live', 120);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  if (!site) return <EnergyPage view="route"><Loading error={query.error} retry={() => void query.refetch()} rows={8} /></EnergyPage>;
  const facility = params.get('facility');
  const unread = site.meters.filter((meter) => !meter.virtual && meter.connection === null && meter.registers.length > 0);
  const all = params.get('all') === '1' || unread.length === 0;
  const meters = (all ? site.meters.filter((meter) => !meter.virtual && meter.registers.length > 0) : unread).filter((meter) => facility === null || meter.facility === facility);
  const steps: Step[] = meters.flatMap((meter) => meter.registers.map((register) => ({ meter, register })));
  const key = (step: Step) => `${step.meter.id}/${step.register.id}`;
  const index = Math.min(Math.max(0, Number(params.get('n') ?? '1') - 1 || 0), steps.length);
  const step = steps[index];
  const to = (next: number) => setParams({ n: next <= 0 ? null : String(next + 1) }, true);
  return (
    <EnergyPage
      view="route" facts={words.facts}
      actions={<>
        {site.sites.length > 1 && <Select value={facility ?? ''} aria-label={words.facility} popupMatchSelectWidth={false} onChange={(next) => setParams({ facility: next, n: null }, true)} options={[{ value: '', label: w.common.all }, ...site.sites.map((one) => ({ value: one.facility, label: say(one.name) || one.facility }))]} />}
        {unread.length > 0 && <Segmented value={all ? 'all' : 'unread'} aria-label={words.choose} onChange={(next) => setParams({ all: next === 'all' ? '1' : null, n: null }, true)} options={[{ value: 'unread', label: `${w.energy.live.noConnection} ${unread.length}` }, { value: 'all', label: words.list }]} />}
      </>}
    >
      <section className="card route" aria-label={words.choose}>
        {steps.length === 0 ? <Empty><p>{words.none}</p></Empty> : !step ? (
          <div className="route-end"><p className="ok-line">✓ {words.finished} · {words.done(done.size)}</p><Button size="large" onClick={() => { setDone(new Set()); to(0); }}>{words.restart}</Button></div>
        ) : (
          <>
            <p className="route-count"><span>{words.of(index + 1, steps.length)}</span>{done.has(key(step)) && <span className="good">✓</span>}</p>
            <Progress percent={Math.round((index / steps.length) * 100)} showInfo={false} size="small" strokeColor="var(--brand)" aria-label={words.of(index + 1, steps.length)} />
            <RouteStep
              key={key(step)} step={step} before={live.data ? (live.data.points.find((point) => point.meter === step.meter.id && point.point === step.register.id) ?? null) : undefined} zone={site.zone(step.meter.facility)} last={index === steps.length - 1}
              onDone={() => { setDone((now) => new Set([...now, key(step)])); to(index + 1); }} onSkip={() => to(index + 1)} onBack={index > 0 ? () => to(index - 1) : null}
            />
          </>
        )}
      </section>
    </EnergyPage>
  );
}
