import type { Notice } from '../api/notes.ts';

export type NoticeGroup = { key: string; items: Notice[] };

// Notices of one kind and inventory belong together, the oldest due date first: forty overdue months are one line with a number. A comment stands by itself.
export function group(notices: Notice[]): NoticeGroup[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = [notice.kind, notice.inventory, notice.kind === 'comment' ? notice.id : '', notice.read || notice.settled].join('|');
    const items = groups.get(key);
    if (items) items.push(notice);
    else groups.set(key, [notice]);
  }
  return [...groups].map(([key, items]) => ({ key, items: items.sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || (a.period ?? '').localeCompare(b.period ?? '')) }));
}
