import type { Fault, LocalText } from './types.ts';

// The shapes of /api/v1/energy as src/Web/Energy writes them. Instants are ISO 8601 in UTC (2026-03-01T16:00:00Z), days 2026-03-02 and months 2026-03 are those of the
// facility's time zone. Spans are half-open: `to` is the first instant, day or month that is left out. An amount that is not known is null, and never zero.

// ---- words
export type Medium = 'electricity' | 'gas' | 'steam' | 'water' | 'heat' | 'cooling' | 'compressedAir';
export type Direction = 'consumption' | 'generation' | 'charge' | 'discharge';
export type ReadingState = 'measured' | 'estimated' | 'repaired' | 'substituted' | 'disputed' | 'missing';
export type SampleState = 'good' | 'uncertain' | 'substituted' | 'stale' | 'bad' | 'absent';

// ---- GET energy/meters                                   sites with their meters; only facilities that the account sees
export type EnergySiteView = { head: number; sites: FacilitySite[]; meters: MeterView[]; faults: Fault[] };
export type FacilitySite = { facility: string; name: LocalText; zone: string; gridRegion: string | null; province: string | null };
export type MeterView = {
  id: string; name: LocalText; medium: Medium; facility: string; device: string | null; parent: string | null; level: number; virtual: boolean; formula: string | null; intervalMinutes: number;
  registers: RegisterView[]; gauges: GaugeView[]; installation: InstallationView | null; connection: string | null;
};
export type RegisterView = { id: string; unit: string; direction: Direction; emissionSource: string | null };
export type GaugeView = { id: string; unit: string; lowest: number | null; highest: number | null };
export type InstallationView = { serial: string; from: string; multiplier: number; accuracy: string | null; certificateDue: string | null };

// ---- GET energy/live (ETag)                              the last value of each point, and today's energy of each main register
export type Live = { at: string; points: LivePoint[] };
export type LivePoint = {
  meter: string; point: string; kind: 'register' | 'gauge'; unit: string; value: number | null; at: string | null; received: string | null; ageSeconds: number | null;
  state: ReadingState; stale: boolean; today: number | null; yesterday: number | null;
};

// ---- GET energy/meters/{id}/curve?register=&size=interval|hour|day|month&from=&to=&compare=none|day|week|month|year
export type CurveSize = 'interval' | 'hour' | 'day' | 'month';
export type CurvePoint = { start: string; end: string; amount: number | null; added: number; state: ReadingState; rule: string | null; author: string | null; covered: number };
export type Curve = {
  meter: string; register: string; unit: string; size: CurveSize; zone: string; from: string; to: string; points: CurvePoint[]; total: number | null; compare: { from: string; to: string; points: CurvePoint[]; total: number | null } | null;
  conservation: Conservation | null;
};
// Over the whole life of the register: intervals = differences + additions, excess is zero. A virtual meter has none.
export type Conservation = { intervals: number; differences: number; additions: number; excess: number };

// ---- GET energy/meters/{id}/gauges/{gauge}?from=&to=     momentary values, thinned to at most 2000 (lowest and highest of each step kept)
export type GaugeCurve = { meter: string; gauge: string; unit: string; points: { at: string; value: number | null; state: ReadingState }[]; thinned: boolean };

// ---- GET energy/meters/{id}/readings?point=&from=&to=    readings as they arrived, all versions (paged)
export type ReadingVersion = { at: string; value: number | null; state: ReadingState; rule: string | null; author: string | null; received: string; counts: boolean };

// ---- GET energy/meters/{id}/heat?register=&from=&to=     days × hours; a day of 23 or 25 hours has that many cells
export type HeatMap = { meter: string; register: string; unit: string; zone: string; days: { day: string; hours: (number | null)[]; states: ReadingState[] }[]; highest: number | null };

// ---- GET energy/balance?medium=&from=&to=                tree with the remainder of each level
export type Balance = { medium: Medium; from: string; to: string; rows: BalanceRow[] };
export type BalanceRow = {
  kind: 'meter' | 'remainder'; meter: string; name: LocalText; parent: string | null; level: number; unit: string; amount: number | null; share: number | null; state: ReadingState; covered: number; unknown: string[]; virtual: boolean;
};

// ---- GET energy/flows?from=&to=                          Sankey: media in one unit each; links run from the meter above to the one below
export type EnergyFlows = { media: { medium: Medium; unit: string; nodes: { id: string; name: LocalText; layer: number; value: number }[]; links: { from: string; to: string; value: number }[] }[]; unknown: string[] };

// ---- GET energy/completeness?from=&to=                   upload rate of each meter and day against the target
export type Completeness = { target: number; days: string[]; rows: CompletenessRow[] };
export type CompletenessRow = { meter: string; name: LocalText; facility: string; expected: number; rates: (number | null)[]; rate: number | null; lastArrival: string | null; below: boolean };

// ---- GET energy/ledger?meter=&from=&to=                  months; what was not simply measured
export type Ledger = { rows: LedgerRow[]; months: LedgerMonth[] };
export type LedgerRow = {
  meter: string; register: string; unit: string; month: string; state: ReadingState; rule: string; authors: string[]; intervals: number; hours: number; metered: number; added: number;
  kind: 'lostLink' | 'outsideCounter' | 'other';
};
export type LedgerMonth = { meter: string; register: string; month: string; unit: string; total: number | null; measuredShare: number | null };

// ---- GET energy/proposals?state=open|decided             repairs that wait for a person; POST energy/proposals/{id} decides
export type Proposal = {
  id: string; meter: string; register: string; kind: 'setAside' | 'keepValue' | 'recordAddition'; from: string; to: string; values: number[]; amount: number | null; unit: string; why: LocalText; rule: string; reason: AdditionReason | null;
  state: 'open' | 'accepted' | 'rejected'; by: string | null; decided: string | null; note: string | null;
};
export type ProposalDecision = { accept: boolean; amount?: number | null; note: string };

// ---- GET energy/additions, POST energy/additions, DELETE energy/additions/{id}?revision=&reason=
export type AdditionReason = 'bypass' | 'meterDeEnergized' | 'meterFault' | 'reset' | 'noDevice' | 'wrongMultiplier' | 'wrongWiring' | 'other';
export type Addition = { id: string; revision: number; meter: string; register: string; from: string; to: string; amount: number; unit: string; reason: AdditionReason; note: string; by: string; at: string };
export type AdditionRequest = { meter: string; register?: string | null; from: string; to: string; amount: number; reason: AdditionReason; note: string };

// ---- GET energy/disputed, POST energy/settlements        readings with a second value, and readings that are held
export type Disputed = { meter: string; register: string; at: string; values: { value: number | null; received: string; state: ReadingState }[]; why: LocalText; held: boolean };
export type SettlementRequest = { meter: string; register: string; at: string; value: number | null; rule: string };

// ---- POST energy/manual {readings, dryRun}                readings taken by a person on a route; evidence is the SHA-256 of a photo sent to POST energy/evidence
export type ManualReading = { meter: string; register: string; at: string; value: number; evidence?: string | null; note?: string | null };
export type ManualAnswer = { results: { index: number; difference: number | null; warnings: LocalText[]; refused: LocalText | null }[]; recorded: boolean };
// dryRun says what would be said, while somebody types.

// ---- GET energy/tables, GET energy/tables/{table}, POST energy/tables (rows as in Tables of an inventory), POST energy/imports?name=&dryRun=, GET energy/export
// The tables are described as those of an inventory are (tables/tables.ts), with the lists of words their columns take.
export type EnergyImport = {
  name: string; counts: { table: string; added: number; changed: number; withdrawn: number }[]; unchanged: number; changes: { table: string; key: string; before: Record<string, string> | null; after: Record<string, string> | null }[];
  recording: number | null;
};

// ---- GET energy/connections                              what the collector is doing
export type ConnectionState = 'off' | 'starting' | 'good' | 'failing' | 'unreachable' | 'wrong';
export type FailureView = { at: string | null; code: string; detail: LocalText };
export type CollectorView = {
  mode: 'off' | 'on' | 'only'; running: boolean; started: string | null; bufferDepth: number; storeAway: string | null; lastStoreFailure: string | null; clockJump: { at: string; seconds: number } | null; diskFull: boolean; problem: string | null; lost: number;
  readingsPerSecond: number; connections: ConnectionView[];
};
export type ConnectionView = {
  id: string; protocol: string; host: string | null; port: number | null; meters: string[]; intervalSeconds: number; state: ConnectionState; lastSuccess: string | null; lastFailure: FailureView | null; failuresInARow: number; samples: number; passedOver: number;
  latenessSeconds: number | null;
};
// GET energy/protocols
export type ProtocolView = { id: string; title: LocalText; settings: string[] };
// POST energy/connections/{id}/test                        reads once through the driver
export type TestRead = {
  connection: string; took: number; frames: FrameView[]; failure: FailureView | null;
  values: { device: string; point: string; meter: string | null; channel: string | null; value: number | null; unit: string | null; state: SampleState; problem: LocalText | null; at: string }[];
};
// GET energy/connections/{id}/frames?after=                the last raw frames
export type FrameView = { number: number; at: string; direction: 'sent' | 'received'; hex: string; lines: LocalText[] };

// ---- GET energy/carbon?meter=&from=&to=&size=hour|day    provisional until the month is in the inventory
export type CarbonNow = {
  provisional: true; rows: { start: string; meter: string; kgCO2e: number | null; amount: number | null; factor: number | null; factorId: string | null }[];
  totals: { meter: string; name: LocalText; kgCO2e: number | null; unit: string; amount: number | null }[]; kgCO2e: number | null;
  trueUp: { month: string; provisional: number; inventory: number | null; difference: number | null; policy: LocalText }[]; unknown: LocalText[];
};

// ---- GET energy/tce?from=&to=&by=carrier|facility|product
export type Tce = { rows: { key: string; name: LocalText; amount: number | null; unit: string; equivalent: number | null; calorific: number | null; coefficient: string | null }[]; calorific: number | null; equivalent: number | null; unknown: LocalText[] };

// ---- GET energy/reconciliation?month=                    gate meter, invoice and sum of the meters below
export type Reconciliation = { month: string; rows: { meter: string; name: LocalText; unit: string; gate: number | null; invoice: number | null; below: number | null; remainder: number | null; difference: number | null; counts: 'meter' | 'invoice' | null; rule: LocalText; within: boolean | null }[] };

// ---- GET energy/closing?inventory=&month=, POST energy/closing {inventory, month, sources}
export type Closing = {
  inventory: string; month: string; closedOn: string | null; rows: ClosingRow[];
};
export type ClosingRow = {
  source: string; name: LocalText; facility: string; quantity: number | null; unit: string; measuredShare: number | null; meters: { meter: string; register: string; amount: number | null; readings: string }[];
  present: number | null; state: 'open' | 'same' | 'recorded' | 'correction' | 'restatement' | 'incomplete'; why: LocalText | null;
};
export type ClosingRequest = { inventory: string; month: string; sources: string[]; note?: string };
export type ClosingAnswer = { recorded: string[]; refused: { source: string; reason: LocalText }[]; recording: number | null };

// ---- GET energy/alarms?state=active|ended&page=&size=, POST energy/alarms/{id}/acknowledge {note}
export type AlarmLevel = 'info' | 'warning' | 'critical';
export type AlarmView = {
  id: string; rule: string; name: LocalText; level: AlarmLevel; meter: string; point: string | null; kind: string; state: 'active' | 'acknowledged' | 'ended'; began: string; ended: string | null; value: number | null; limit: number | null; unit: string | null;
  acknowledged: { by: string; at: string; note: string } | null; escalated: string | null; text: LocalText;
};
export type AlarmPage = { items: AlarmView[]; total: number; page: number; size: number; active: number };

// ---- GET energy/commands, POST energy/commands, POST energy/commands/{id}/authorise | /withdraw  (another person)
export type CommandState = 'proposed' | 'authorised' | 'sent' | 'confirmed' | 'failed' | 'refused' | 'withdrawn' | 'expired';
export type CommandView = {
  id: string; connection: string; point: string; value: number; kind: 'setPoint' | 'switch'; reason: string; state: CommandState; by: string; at: string; authorisedBy: string | null; done: string | null; readBack: number | null; problem: LocalText | null; expires: string; mayAuthorise: boolean;
};
export type CommandRequest = { limit: string; value: number; reason: string };

// ---- GET energy/retention, PUT energy/retention {years, revision, reason}, POST energy/retention/run
export type Retention = { years: number; least: number; revision: number; by: string | null; at: string | null; oldest: string | null; deletable: number };

// ---- POST energy/readings (token scope writeReadings)    JSON {source?, readings: [{meter, point, at, value}]} or text/plain line protocol; 200 once all of it is on disk
export type ReadingsPushed = { taken: number; repeated: number; refused: { index: number; reason: LocalText }[] };
