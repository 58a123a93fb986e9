import { editingEn } from './editing.ts';
import { energyEn } from './energy.ts';
import { energyWorkEn } from './energyWork.ts';
import { keysEn } from './keys.ts';
import { actionsEn, notesEn } from './notes.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  ...editingEn,
  keys: keysEn,
  notes: notesEn,
  energy: energyEn,
  energyWork: energyWorkEn,
  product: 'Lingtan', tagline: 'Energy and carbon management',
  nav: {
    see: 'See', account: 'Account', assure: 'Assure and disclose', system: 'System', main: 'Main navigation', skip: 'Skip to content',
    overview: 'Overview', energy: 'Energy', organization: 'Organisation and boundary', sources: 'Sources', activity: 'Activity data', factors: 'Factors', methods: 'Methods', identification: 'Identification', tables: 'Other data', inventory: 'Inventory', quality: 'Quality and uncertainty',
    baseYear: 'Base year', reports: 'Reports', users: 'Users', audit: 'Audit trail', settings: 'Settings', more: 'More',
  },
  top: {
    period: 'Period', basis: 'Scope 2', location: 'Location', market: 'Market', search: 'Search pages, sources, meters…', language: 'Switch to Chinese', light: 'Light', dark: 'Dark', signOut: 'Sign out', account: 'Account',
    noResult: 'No page, source or meter matches',
  },
  common: {
    loading: 'Loading', retry: 'Retry', save: 'Save', cancel: 'Cancel', close: 'Close', add: 'Add', edit: 'Change', all: 'All', none: 'None', tonnes: 'tCO₂e', share: 'Share', quality: 'Quality', level: (n) => `Level ${n}`,
    versus: (year) => `vs ${year}`, scope: (n) => `Scope ${n}`, asTable: 'View as table', asChart: 'View as chart', exportSvg: 'Export SVG', exportPng: 'Export PNG', exportCsv: 'Export CSV',
    year: 'Year', value: 'Value', total: 'Total', faultsFound: (n) => (n === 1 ? '1 fault' : `${n} faults`), faultLine: (value, expected) => `“${value}” was written; expected ${expected}`, at: 'Place', copied: 'Copied', optional: 'optional',
    name: 'Name', what: 'What', figureHint: 'See where it comes from', noRight: 'Your role may not see this page', confined: 'Your account sees its own facilities; this page is about the whole organisation', notFound: 'There is no such page',
    months: (n) => ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][n - 1] ?? String(n),
  },
  signIn: {
    title: 'Sign in', user: 'Account', password: 'Password', code: 'One-time code', submit: 'Sign in', demo: 'Demonstration accounts', demoHint: 'A photovoltaic factory with synthetic data; choose a role', setup: 'First start',
    setupHint: 'Make the administrator, who then adds the other accounts', create: 'Make administrator and enter', display: 'Name or position', passwordHint: 'At least 10 characters', userHint: 'Lower-case letters, digits and - . _ @', until: (time) => `Try again after ${time}`,
  },
  overview: {
    title: 'Overview', facts: (from, to, gwp) => `${from} to ${to} · ${gwp}`,
    consolidation: { operationalControl: 'Operational control', financialControl: 'Financial control', equityShare: 'Equity share' },
    cards: { operational: 'Operational emissions (scopes 1 + 2)', valueChain: 'Value chain (scope 3)', intensity: 'Operational intensity', greenPower: 'Green power', energy: 'Energy consumption' },
    years: 'Emissions of three years', yearsNote: 'tCO₂e · each panel has its own axis', byCategory: 'By category', composition: 'Composition by scope', flows: 'Flow: energy → facility → scope', trend: 'Intensity and green power', trendIntensity: 'Operational intensity',
    trendGreen: 'Green power', tasks: 'Faults and remarks', tasksNone: 'No faults or remarks', flowsSummary: (n) => `${n} flows; width is emission`, export: 'Export inventory', report: 'Make report', completeness: 'Data completeness',
    completenessNote: (approved) => `${approved} approved`, more: (n) => `All ${n}`,
  },
  inventory: {
    left: (n) => `Each group lists its largest sources; ${n} more are counted and not listed.`, showAll: 'List all',
    title: 'Inventory', facts: (basis, gwp) => `${basis} · ${gwp} · totals are added before rounding`, ways: { scope: 'Scope and category', iso: 'ISO category', gas: 'Gas', facility: 'Facility', month: 'Month', source: 'Source' },
    name: 'Category / source', months: 'By month', change: 'vs last year', beside: 'Beside the total: ', pick: 'Choose a row to see how it is computed', compare: (year) => `Compare with ${year}`, export: 'Export', expand: 'Expand', collapse: 'Collapse', filter: 'Filter',
  },
  explain: {
    title: 'Explanation', how: 'How it is computed', copy: 'Copy calculation', used: 'What was used', notChosen: 'Not chosen', chain: 'Lineage', evidence: 'Evidence', records: 'Activity data', method: 'Method and factors', result: 'CO₂e', parts: 'Made of', quality: 'Quality and change',
    activity: 'Activity', factor: 'Factor', calibration: 'Calibration', average: 'Mean', hash: 'Recomputable', replayed: (n) => (n === 1 ? '1 record' : `${n} records`), noEvidence: 'No evidence attached', previous: 'Last year', whole: (t) => `${t} t in the group, counted by days and share`,
    why: 'Why this one', open: 'Open', gwp: 'GWP', from: { activity: 'Activity data', fixed: 'Fixed value', factor: 'Factor', default: 'Default of the method', allocation: 'Certificates allocated', window: 'Length of time' }, more: (n) => `${n} more`, group: (i, n) => `Group ${i} of ${n}`,
    document: 'Document',
  },
  causes: { structure: 'Structure and boundary', activity: 'Activity', factor: 'Factors', method: 'Methods', gwp: 'GWP set', rounding: 'Rounding' },
  quality: {
    title: 'Quality and uncertainty', facts: 'Marks for activity, factor and calibration, weighted by emissions; level 1 is best', score: 'Weighted score', level: 'Level', total: 'Uncertainty of the total (95 %)', method: 'Error propagation (IPCC 2006, Vol. 1, Ch. 3)', sources: 'Source by source',
    largest: 'Where the variance comes from', groups: 'Scopes and categories', input: 'Input', basis: { measured: 'Measured', stated: 'Stated by the factor', assumed: 'Assumed by the scheme' }, interval: 'Interval', weighted: 'Weighted', concerns: (n) => `${n} items`,
  },
  baseYear: {
    restated: (id) => `Restates ${id}: as reported → as restated`, reported: 'Reported', now: 'Restated',
    title: 'Base year', none: 'No base year is declared; the earliest inventory is compared', declared: (year, threshold) => `Base year ${year}; restated from a change of ${threshold} on`, cut: (from) => `Axis from ${from}`, bridge: (from, to) => `Change from ${from} to ${to}`, test: 'Restatement test',
    exceeded: 'Threshold reached: a restatement is due', within: 'Below the threshold', counts: (value, threshold) => `Change that counts ${value}, threshold ${threshold}`, years: 'Emissions by year', sources: 'Sources that changed most', before: 'Before', after: 'After',
    only: 'There is only one inventory, so nothing to compare with',
  },
  organization: {
    title: 'Organisation and boundary', facts: (n) => (n === 1 ? '1 facility' : `${n} facilities`), facility: 'Facility', country: 'Country', grid: 'Grid', zone: 'Time zone', equity: 'Equity', control: 'Operational control', own: 'Ownership and control', sources: 'Sources',
    held: 'Wholly owned and controlled', pick: 'Choose a facility', controls: { yes: 'Yes', no: 'No', joint: 'Joint' }, from: 'From',
  },
  sources: {
    title: 'Sources', facts: (n, s) => `${n} sources · ${s} categories`, source: 'Source', category: 'Category', facility: 'Facility', method: 'Method', records: 'Records', iso: 'ISO category', search: 'Filter sources', scopeAll: 'All scopes', none: 'No source matches',
  },
  activity: {
    title: 'Activity data', facts: (n) => `${n} sources`, approved: 'Approved', states: { approved: 'Approved', submitted: 'Submitted', draft: 'Draft', returned: 'Returned', missing: 'Missing', notApplicable: 'Not applicable' }, matrix: 'Month × source',
    matrixHint: 'Arrow keys move, Enter opens the month', shown: (n, all) => `${n} of ${all} sources shown`, showMore: (n) => `Show ${n} more`, source: 'Source', facility: 'Facility', longer: 'Other periods', all: 'All', mine: 'For me', pick: 'Choose a source to enter data', period: 'Period', quantity: 'Quantity', unit: 'Unit', input: 'Input', document: 'Document', note: 'Note', state: 'State',
    paste: 'Copy in Excel, then Ctrl V pastes the block', evidence: 'Evidence', addRow: 'Add a row', submit: (n) => (n === 1 ? 'Submit 1 month' : `Submit ${n} months`), submitOne: 'Submit', approve: 'Approve', approveAll: (n) => (n === 1 ? 'Approve 1 month' : `Approve ${n} months`), back: 'Return', reopen: 'Reopen',
    reason: 'Reason', reasonHint: 'For whoever entered it; it stays in the record', history: 'History', noHistory: 'Nothing recorded yet', lastYear: (text) => `Same month last year ${text}`, faults: (n) => (n === 1 ? '1 fault to mend before submitting' : `${n} faults to mend before submitting`),
    saved: (n) => (n === 1 ? '1 row saved as a draft' : `${n} rows saved as drafts`), earlier: (text) => `Approved before as ${text}`, closed: 'Submitted or approved: cannot be changed', drop: 'Drop a file here, or choose one', own: 'Entered by you: somebody else approves', filter: 'Filter',
    actions: { enter: 'Entered', submit: 'Submitted', return: 'Returned', approve: 'Approved', reopen: 'Reopened', import: 'Imported', setup: 'Set up', restate: 'Restated', evidence: 'Evidence added', ...actionsEn }, remove: 'Remove', optional: 'optional', moved: (n, r) => (r === 0 ? `${n} done` : `${n} done, ${r} not`),
  },
  status: {
    draft: 'Draft', reviewed: 'Reviewed', approved: 'Approved', verified: 'Verified', locked: 'Locked', title: 'Status of the inventory', to: { reviewed: 'Review', approved: 'Approve inventory', verified: 'Verify', locked: 'Lock inventory', draft: 'Return to draft' }, restate: 'Begin a restatement', cause: 'Cause',
    newName: 'Identifier of the new inventory', restates: (book) => `Restates ${book}`, irreversible: 'A locked inventory cannot be changed, only restated.', total: (text) => `Total ${text} tCO₂e`, steps: 'History', confirm: 'Confirm',
  },
  factors: { impact: 'Impact on the inventory', instead: (id) => `In place of ${id}, which is in use`, crossed: (limit) => `Reaches the restatement threshold of ${limit}`, within: (limit) => `Below the restatement threshold of ${limit}`, kept: 'No longer a draft: this inventory keeps its factors', title: 'Factors', facts: (n) => (n === 1 ? '1 row' : `${n} rows`), search: 'Name, identifier, source', kind: 'Kind', dataset: 'Dataset', place: 'Place', value: 'Value', valid: 'Valid', source: 'Source', editions: 'Editions', usedBy: 'Used by', none: 'No factor matches', any: 'All', publisher: 'Published' },
  reports: { title: 'Reports', facts: 'Made from the same figures; marked as a draft on every page while something is missing', complete: 'Everything required is there', draft: (n) => (n === 1 ? '1 required item is missing: every page is marked as a draft' : `${n} required items are missing: every page is marked as a draft`), missing: 'Missing', present: 'There', enter: 'Entered in', clause: 'Clause', download: 'Download', preview: 'Preview', language: 'Language of the report', items: 'What the standards ask for', optional: 'not required' },
  audit: { title: 'Audit trail', facts: 'Only added to; every recording is tied to the one before by its hash', verify: 'Verify the whole chain', whole: (n, f) => `${n} recordings, ${f} facts: the chain holds`, broken: (n) => `Broken at recording ${n}`, at: 'When', by: 'Who', action: 'Action', subject: 'Subject', reason: 'Reason', count: 'Facts', before: 'Before', after: 'After', pick: 'Choose a recording to see what it changed', more: 'More' },
  users: {
    title: 'Users', facts: (n) => (n === 1 ? '1 account' : `${n} accounts`), user: 'Account', name: 'Name or position', role: 'Role', facilities: 'Facilities', all: 'All facilities', lastSignIn: 'Last sign-in', state: 'State', active: 'Active', disabled: 'Disabled', locked: 'Locked for now', totp: 'One-time codes',
    add: 'Add account', edit: 'Change account', reset: 'Set password', password: 'Password', disable: 'Disable this account', confined: 'Confined to these facilities (empty: all)', resetDone: 'Password set, lock ended',
    roles: { administrator: 'Administrator', carbonManager: 'Carbon manager', dataOwner: 'Data owner', reviewer: 'Reviewer', approver: 'Approver', verifier: 'Verifier', viewer: 'Viewer' },
    roleHelp: {
      administrator: 'Keeps accounts and settings; changes no data', carbonManager: 'Keeps organisation, sources, factors and reports', dataOwner: 'Enters and submits data of own facilities', reviewer: 'Checks months that others submitted', approver: 'Approves and locks inventories',
      verifier: 'Third party: reads, and writes findings', viewer: 'Reads and comments',
    },
  },
  settings: {
    title: 'Settings', facts: 'Security of the account, and appearance', password: 'Change password', old: 'Present password', fresh: 'New password', passwordDone: 'Password changed', totp: 'Two-step sign-in', totpOn: 'On: a one-time code is asked for at sign-in', totpOff: 'Off', totpStart: 'Turn on',
    totpScan: 'Add this secret to an authenticator, then enter its code', totpConfirm: 'Confirm', totpEnd: 'Turn off', tokens: 'Access tokens', tokensHint: 'For programs; shown once, when made', tokenName: 'Purpose', tokenScopes: 'Scopes', tokenDays: 'Days', tokenMake: 'Make token', tokenRevoke: 'Revoke',
    tokenMade: 'Keep it now; it is not shown again', tokenNone: 'No tokens', look: 'Appearance', theme: 'Theme', language: 'Language', expires: 'Expires', lastUsed: 'Last used', never: 'Never',
    permissions: { readInventory: 'Read inventories', writeActivity: 'Enter activity data', submit: 'Submit', review: 'Review', approve: 'Approve and lock', verify: 'Verify', writeBook: 'Change the inventory', comment: 'Comment', manageUsers: 'Keep accounts', readAudit: 'Read the audit trail', configure: 'Change settings', writeReadings: 'Send readings of meters', operate: 'Command devices and acknowledge alarms' },
  },
};
