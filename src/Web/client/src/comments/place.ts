import { href } from '../shell/router.ts';

// Where a commented thing is looked at: months on the page of activity data, figures in the inventory.
export function placeOf(target: string, inventory: string | null = null, confined = false): string {
  const inv: Record<string, string> = inventory === null ? {} : { inv: inventory };
  const [kind, ...rest] = target.split('/');
  if (kind === 'months') return href('activity', { ...inv, source: rest[0] ?? null, month: rest.slice(1).join('/') });
  if (kind === 'sources' && confined) return href('activity', { ...inv, source: rest[0] ?? null });
  if (confined) return href('organization', inv);
  return href('inventory', { ...inv, by: kind === 'byFacility' ? 'facility' : 'scope', figure: target });
}
