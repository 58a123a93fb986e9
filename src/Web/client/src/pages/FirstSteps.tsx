import { useInventoryQuery } from '../api/queries.ts';
import type { Facility, Source } from '../api/types.ts';
import { Card } from '../parts/Page.tsx';
import { usePlace } from '../shell/context.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';

// What a new inventory still needs, instead of charts of nothing.
export function FirstSteps() {
  const { w } = useWords();
  const { session } = usePlace();
  const facilities = useInventoryQuery<Facility[]>('facilities');
  const sources = useInventoryQuery<Source[]>('sources');
  const identification = useInventoryQuery<{ open: number }>('identification');
  const records = sources.data?.reduce((sum, one) => sum + one.records, 0) ?? 0;
  const steps = [
    { page: 'organization', done: (facilities.data?.length ?? 0) > 0, text: w.first.organization, note: w.first.facilities(facilities.data?.length ?? 0) },
    { page: 'identification', done: identification.data?.open === 0, text: w.first.identification, note: w.first.open(identification.data?.open ?? 24) },
    { page: 'activity', done: records > 0, text: w.first.activity, note: w.first.records(sources.data?.length ?? 0, records) },
    { page: 'tables', done: false, text: w.first.production, note: w.first.productionNote },
    ...(session.permissions.includes('manageUsers') ? [{ page: 'users', done: false, text: w.first.users, note: w.first.usersNote }] : [{ page: 'activity', done: false, text: w.first.submit, note: w.first.submitNote }]),
  ];
  return (
    <Card title={w.first.title} note={w.first.note}>
      <ol className="first-steps">
        {steps.map((step, index) => (
          <li key={index} className={step.done ? 'done' : ''}><span className="answer quantified" aria-hidden>{step.done ? '✓' : index + 1}</span> <a href={href(step.page)} onClick={follow}>{step.text}</a> <span className="quiet">{step.note}</span></li>
        ))}
      </ol>
    </Card>
  );
}
