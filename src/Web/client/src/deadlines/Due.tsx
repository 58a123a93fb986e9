import type { Deadline } from '../api/notes.ts';
import { useWords } from '../words/words.ts';

// How a month stands to its due date, in words; nothing where it is handed in or not over.
export function useDueText(): (deadline: Deadline | null | undefined) => string {
  const { w } = useWords();
  return (deadline) => (!deadline || deadline.standing === 'done' ? '' : deadline.standing === 'overdue' ? `${w.notes.overdue(deadline.days)} · ${w.notes.due(deadline.on)}` : `${w.notes.due(deadline.on)} · ${w.notes.dueIn(deadline.days)}`);
}

export function DueLine({ deadline }: { deadline: Deadline | null | undefined }) {
  const text = useDueText()(deadline);
  return text === '' ? null : <span className={'due-line ' + deadline!.standing}>{deadline!.standing === 'overdue' ? '! ' : ''}{text}</span>;
}
