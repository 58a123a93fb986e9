import { BellOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { call, get } from '../api/http.ts';
import type { Notice, Notices } from '../api/notes.ts';
import { placeOf } from '../comments/place.ts';
import { pathOf } from '../energy/path.ts';
import { Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { go, href } from '../shell/router.ts';
import { useWords } from '../words/words.ts';
import { group } from './group.ts';

const shown = 4;
const every = 60_000;
const grave = new Set(['overdue', 'returned', 'alarm', 'collector']);
const energy = '/energy';

// What waits for whoever is signed in: a bell with its number, open a list in which each line leads to the place.
export function Bell() {
  const { w } = useWords();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const path = `notices?size=500${all ? '' : '&unread=true'}`;
  const query = useQuery({ queryKey: ['notices', path], queryFn: () => get<Notices>(path), refetchInterval: every });
  const unread = query.data?.unread ?? 0;
  return (
    <Popover
      trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" title={w.notes.notices} getPopupContainer={(node) => node.parentElement!}
      content={query.data ? <List data={query.data} all={all} onAll={setAll} onGo={() => setOpen(false)} /> : <Loading error={query.error} rows={3} />}
    >
      <Button type="text" className="bell" aria-label={unread > 0 ? w.notes.noticesUnread(unread) : w.notes.notices} icon={<BellOutlined />}>{unread > 0 && <b aria-hidden>{unread > 99 ? '99+' : unread}</b>}</Button>
    </Popover>
  );
}

function List({ data, all, onAll, onGo }: { data: Notices; all: boolean; onAll: (all: boolean) => void; onGo: () => void }) {
  const { w, say } = useWords();
  const { session, inventories } = usePlace();
  const queries = useQueryClient();
  const read = async (ids: string[] | null) => {
    await call('POST', 'notices/read', { ids });
    await queries.invalidateQueries({ queryKey: ['notices'] });
  };
  const visit = (notice: Notice, items: Notice[]) => {
    void read(items.map((one) => one.id));
    onGo();
    go(addressOf(notice, items.length > 1, session.facilities.length > 0));
  };
  return (
    <div className="notices">
      {data.items.length === 0 ? <p className="quiet">{w.notes.noNotices}</p> : (
        <ul>
          {group(data.items).map(({ key, items }) => {
            const first = items[0]!;
            const inventory = inventories.find((one) => one.id === first.inventory);
            return (
              <li key={key} className={first.read || first.settled ? 'past' : ''}>
                <button type="button" onClick={() => visit(first, items)}>
                  <span className={'glyph ' + (grave.has(first.kind) ? 'bad' : first.kind === 'due' ? 'warn' : 'info')} aria-hidden>{grave.has(first.kind) ? '!' : first.kind === 'comment' ? '?' : '→'}</span>
                  <span><b>{say(first.kindName)}</b> <span className="quiet">{[inventory ? yearOf(inventory) : first.inventory === energy ? w.nav.energy : first.inventory, items.length > 1 ? w.notes.total(items.length) : first.day].join(' · ')}{first.settled && ` · ${w.notes.settled}`}</span>
                    {items.slice(0, shown).map((one) => <small key={one.id}>{say(one.name)}{one.due && <span className="quiet"> · <span className="whole-words">{w.notes.due(one.due)}</span></span>}</small>)}
                    {items.length > shown && <small className="quiet">{w.notes.more(items.length - shown)}</small>}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p className="notices-foot">{data.unread > 0 && <Button size="small" onClick={() => void read(null)}>{w.notes.readAll}</Button>}<Button type="link" size="small" onClick={() => onAll(!all)}>{all ? w.notes.only : w.notes.earlier}</Button></p>
    </div>
  );
}

// One month opens its cell; several open the page with what they have in common.
function addressOf(notice: Notice, several: boolean, confined: boolean): string {
  const inv = notice.inventory;
  if (notice.kind === 'alarm') return href(pathOf('alarms'));
  if (notice.kind === 'collector') return href(pathOf('collector'));
  if (notice.kind === 'comment') return placeOf(notice.target!, inv, confined);
  if (notice.source === null) return href('activity', { inv });
  if (!several) return href('activity', { inv, source: notice.source, month: notice.period });
  return href('activity', { inv, state: notice.kind === 'review' ? 'submitted' : notice.kind === 'returned' ? 'returned' : notice.kind });
}
