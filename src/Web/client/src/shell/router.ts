import { useSyncExternalStore } from 'react';

// The address is the state of the view: page, inventory, basis, filters, selection. Any view can be sent as a link.
const listeners = new Set<() => void>();
const read = () => location.pathname + location.search;
const notify = () => listeners.forEach((listener) => listener());
window.addEventListener('popstate', notify);

export type Address = { page: string; rest: string[]; params: URLSearchParams };

export function useAddress(): Address {
  const text = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
  const [path = '/', search = ''] = text.split('?');
  const [page = '', ...rest] = path.split('/').slice(1).map(decodeURIComponent);
  return { page, rest: rest.filter((part) => part !== ''), params: new URLSearchParams(search) };
}

export function href(page: string, changes: Record<string, string | null> = {}, keep: readonly string[] = ['inv', 'basis']): string {
  const params = new URLSearchParams();
  const now = new URLSearchParams(location.search);
  for (const key of keep) if (now.get(key)) params.set(key, now.get(key)!);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(key);
    else params.set(key, value);
  }
  const search = params.toString();
  return '/' + page + (search ? '?' + search : '');
}

export function go(to: string, replace = false): void {
  if (to === read()) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  notify();
}

// Changes parts of the present address and keeps the rest.
export function setParams(changes: Record<string, string | null>, replace = false): void {
  const params = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(key);
    else params.set(key, value);
  }
  const search = params.toString();
  go(location.pathname + (search ? '?' + search : ''), replace);
}
