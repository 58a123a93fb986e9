export type ViewKey = 'live' | 'meters' | 'flows' | 'completeness' | 'ledger' | 'carbon' | 'alarms' | 'collector' | 'setup' | 'route';

// The address of a view of the energy side.
export const pathOf = (view: ViewKey, ...rest: string[]): string => ['energy', ...(view === 'live' ? [] : [view]), ...rest.map(encodeURIComponent)].join('/');
