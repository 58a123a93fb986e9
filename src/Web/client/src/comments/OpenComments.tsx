import { Button } from 'antd';
import { useState } from 'react';
import type { Threads } from '../api/notes.ts';
import { useGet } from '../api/queries.ts';
import { instant } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { placeOf } from './place.ts';

const few = 4;

// The threads that wait for an answer, the latest word first; each is one click from what it is about.
export function OpenComments() {
  const { w, say, language } = useWords();
  const { inventory, session } = usePlace();
  const [all, setAll] = useState(false);
  const query = useGet<Threads>(`inventories/${inventory!.id}/comments?open=true&size=${all ? 200 : few}`);
  if (!query.data) return <Card title={w.notes.open}><Loading error={query.error} retry={() => void query.refetch()} rows={2} /></Card>;
  const { items, total } = query.data;
  return (
    <Card title={w.notes.open} extra={total > items.length && <Button type="link" size="small" onClick={() => setAll(true)}>{w.notes.allOpen(total)} ›</Button>}>
      {items.length === 0 ? <p className="quiet">{w.notes.nobody}</p> : (
        <ul className="tasks">
          {items.map((thread) => {
            const last = thread.comments.at(-1)!;
            return (
              <li key={thread.id}>
                <span className="glyph info" aria-hidden>?</span>
                <span className="open-comment">{thread.present ? <a href={placeOf(thread.place, null, session.facilities.length > 0)} onClick={follow}>{say(thread.targetName)}</a> : <span title={w.notes.gone}>{thread.target}</span>}<br /><span className="open-text">{last.text}</span>
                  <small className="quiet"> {last.name} · {instant(last.at, language)}{thread.comments.length > 1 && ` · ${w.notes.replies(thread.comments.length - 1)}`}</small></span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
