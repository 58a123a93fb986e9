import type { Fault, ImportChange, ImportCount, LocalText } from './types.ts';

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
export type RegisterView = { id: string; unit: string; direction: Direction; emissionSource: string | null; sends: 'counter' | 'amounts' };
export type GaugeView = { id: string; unit: string; lowest: number | null; highest: number | null };
export type InstallationView = { serial: string; from: string; multiplier: number; accuracy: string | null; certificateDue: string | null };

// ---- GET energy/live (ETag)                              the last value of each point, and today's energy of each main register
export type Live = { at: string; points: LivePoint[] };
export type LivePoint = {
  meter: string; point: string; kind: 'register' | 'gauge'; unit: string; value: number | null; at: string | null; received: string | null; ageSeconds: number | null;
  state: ReadingState; stale: boolean; today: number | null; yesterday: number | null; // yesterday: up to the same time of day
};

// ---- GET energy/meters/{id}/curve?register=&size=interval|hour|day|month&from=&to=&compare=none|day|week|month|year
export type CurveSize = 'interval' | 'hour' | 'day' | 'month';
export type CurvePoint = { start: string; end: string; amount: number | null; added: number; state: ReadingState; rule: string | null; author: string | null; covered: number };
export type Curve = {
  meter: string; register: string; unit: string; size: CurveSize; zone: string; from: string; to: string; points: CurvePoint[]; total: number | null; compare: { from: string; to: string; points: CurvePoint[]; total: number | null } | null;
};

// ---- GET energy/conservation?from=&to=&meter=&register=  amount + outside = intervals = differences + additions + excess; the excess is zero
// A device counted (last − first + rollOvers × width + setBack) × multiplier; one that sends amounts their sum, which is last.
export type DeviceAccount = { serial: string; from: string; to: string; first: number; last: number; rollOvers: number; width: number | null; setBack: number; multiplier: number; counted: number; amounts: number | null };
export type RegisterAccount = {
  meter: string; name: LocalText; register: string; unit: string; direction: Direction; amount: number; outside: number; from: string; to: string; intervals: number; differences: number; additions: number; excess: number;
  states: Partial<Record<ReadingState, number>>; missingHours: number; devices: DeviceAccount[]; added: { id: string; from: string; to: string; amount: number; reason: AdditionReason; by: string; note: string }[];
};
export type ConservationAccount = { rows: RegisterAccount[] };

// ---- GET energy/meters/{id}/gauges/{gauge}?from=&to=     momentary values, thinned to at most 2000 (lowest and highest of each step kept)
export type GaugeCurve = { meter: string; gauge: string; unit: string; points: { at: string; value: number; state: ReadingState }[]; thinned: boolean };

// ---- GET energy/meters/{id}/readings?point=&from=&to=    readings as they arrived, all versions (paged); asOf= what was known then
export type ReadingVersion = { at: string; value: number | null; state: ReadingState; rule: string | null; author: string | null; received: string; counts: boolean };

// ---- GET energy/meters/{id}/heat?register=&from=&to=     days × hours; a day of 23 or 25 hours has that many cells
export type HeatMap = { meter: string; register: string; unit: string; zone: string; days: { day: string; hours: (number | null)[]; states: ReadingState[] }[]; highest: number | null };

// ---- GET energy/balance?medium=&from=&to=                tree with the remainder of each level
export type Balance = { medium: Medium; from: string; to: string; rows: BalanceRow[] };
export type BalanceRow = {
  kind: 'meter' | 'remainder'; meter: string; name: LocalText; parent: string | null; level: number; unit: string; amount: number | null; share: number | null; state: ReadingState; covered: number; unknown: string[]; virtual: boolean;
};

// ---- GET energy/flows?from=&to=                          Sankey: media in one unit each; ids are those of meters, with #rest, #export, #bus (behind a meter) or #use behind them
export type EnergyFlows = { media: { medium: Medium; unit: string; nodes: { id: string; name: LocalText; layer: number; value: number }[]; links: { from: string; to: string; value: number }[] }[]; unknown: string[] };

// ---- GET energy/completeness?from=&to=                   upload rate of each meter and day against the target
export type Completeness = { target: number; days: string[]; rows: CompletenessRow[] };
export type CompletenessRow = { meter: string; name: LocalText; facility: string; expected: number; rates: (number | null)[]; rate: number | null; lastArrival: string | null; below: boolean };

// ---- GET energy/checks?from=&to=&meter=&rule=&page=        what the checks found: runs of findings, and how many of each rule and meter
export type Checks = { from: string; to: string; checked: number; meters: CheckedMeter[]; findings: { items: CheckFinding[]; total: number; page: number; size: number } };
export type CheckedMeter = { meter: string; name: LocalText; facility: string; counts: Record<string, number> };
export type CheckFinding = { meter: string; point: string; rule: string; start: string; end: string; count: number; value: number | null; unit: string; expected: LocalText };

// ---- GET energy/remarks                                    what of the set-up does not fit the latest inventory; classes and certificates that are not in order
export type SetupRemarks = { inventory: string | null; faults: Fault[]; meters: MeterRemark[] };
export type MeterRemark = { meter: string; code: string; title: LocalText; message: LocalText };

// ---- GET energy/ledger?meter=&from=&to=                  months; what was not simply measured
export type Ledger = { rows: LedgerRow[]; months: LedgerMonth[] };
export type LedgerRow = {
  meter: string; register: string; unit: string; month: string; state: ReadingState; rule: string; authors: string[]; intervals: number; hours: number; metered: number; added: number;
  kind: 'lostLink' | 'outsideCounter' | 'other';
};
export type LedgerMonth = { meter: string; register: string; month: string; unit: string; total: number; measuredShare: number | null };

// ---- GET energy/proposals?state=open|decided&meter= (paged); POST energy/proposals/{id} decides
export type Proposal = {
  id: string; meter: string; register: string; kind: 'setAside' | 'keepValue' | 'recordAddition'; from: string; to: string; values: number[]; amount: number | null; unit: string; why: LocalText; rule: string; reason: AdditionReason | null;
  state: 'open' | 'accepted' | 'rejected'; by: string | null; decided: string | null; note: string | null;
};
export type ProposalDecision = { accept: boolean; note: string; amount?: number | null };

// ---- GET energy/additions, POST energy/additions, DELETE energy/additions/{id}?revision=&reason=
export type AdditionReason = 'bypass' | 'meterDeEnergized' | 'meterFault' | 'reset' | 'noDevice' | 'noAmount' | 'wrongMultiplier' | 'wrongWiring' | 'other';
export type Addition = { id: string; revision: number; meter: string; register: string; from: string; to: string; amount: number; unit: string; reason: AdditionReason; note: string; by: string; at: string };
export type AdditionRequest = { meter: string; register?: string | null; from: string; to: string; amount: number; reason: AdditionReason; note: string };

// ---- GET energy/disputed, POST energy/settlements        readings with a second value, and readings that are held
export type Disputed = { meter: string; register: string; at: string; values: { value: number | null; received: string; state: ReadingState }[]; why: LocalText; held: boolean };
export type SettlementRequest = { meter: string; register: string; at: string; value: number | null; rule: string };

// ---- POST energy/manual {readings, dryRun}               readings taken by a person on a round; evidence is the sha256 of a photo sent to POST energy/evidence
export type ManualEntry = { meter: string; register: string; at: string; value: number; evidence?: string | null; note?: string | null; confirmed?: boolean };
export type ManualAnswer = { results: { index: number; difference: number | null; warnings: LocalText[]; refused: LocalText | null }[]; recorded: boolean };

// ---- GET energy/tables, GET energy/tables/{table}, POST energy/tables (rows as in Tables of an inventory), POST energy/imports?name=&dryRun=,
// POST energy/tables/{table}/imports?name=&dryRun=, GET energy/export
export type EnergyColumn = { key: string; title: LocalText; help: LocalText; kind: string; required: boolean; choices: string | null };
export type EnergyTables = { tables: { name: string; title: LocalText; columns: EnergyColumn[] }[]; choices: Record<string, string[]> };
export type EnergyRow = { key: string; revision: number; cells: Record<string, string>; by: string; at: string };
export type EnergyRows = { table: string; rows: EnergyRow[]; head: number };
export type EnergyRowsRequest = { changes: { table: string; key?: string | null; revision?: number; cells?: Record<string, string> | null }[]; reason?: string; dryRun?: boolean };
export type EnergyRowsAnswer = { faults: Fault[][]; others: Fault[]; recording: number | null };
export type EnergyImport = { name: string; counts: ImportCount[]; unchanged: number; changes: ImportChange[]; recording: number | null };

// ---- GET energy/connections                              what the collector is doing
export type ConnectionState = 'off' | 'starting' | 'good' | 'failing' | 'unreachable' | 'wrong';
export type Failure = { at: string | null; code: string; detail: LocalText };
export type CollectorView = {
  mode: 'off' | 'on' | 'only'; running: boolean; started: string | null; bufferDepth: number; storeAway: string | null; lastStoreFailure: string | null; clockJump: { at: string; seconds: number } | null; diskFull: boolean;
  problem: string | null; lost: number; readingsPerSecond: number; connections: ConnectionView[];
};
export type ConnectionView = {
  id: string; protocol: string; host: string | null; port: number | null; meters: string[]; intervalSeconds: number; state: ConnectionState; lastSuccess: string | null; lastFailure: Failure | null; failuresInARow: number;
  samples: number; passedOver: number; latenessSeconds: number | null; device: string | null;
};
// GET energy/protocols
export type ProtocolView = { id: string; title: LocalText; settings: string[] };
// POST energy/connections/{id}/test                        reads once through the driver
export type TestRead = {
  connection: string; took: number; values: { device: string; point: string; meter: string | null; channel: string | null; value: number | null; unit: string | null; state: SampleState; problem: LocalText | null; at: string }[];
  frames: FrameView[]; failure: Failure | null;
};
// GET energy/connections/{id}/frames?after=                the last raw frames, from the first time they are asked for
export type FrameView = { number: number; at: string; direction: 'sent' | 'received' | 'opened' | 'closed'; hex: string; lines: LocalText[]; devices: string[] };

// ---- GET energy/carbon?meter=&from=&to=&size=hour|day|month&inventory=
export type CarbonNow = {
  inventory: string; provisional: LocalText; size: 'hour' | 'day' | 'month'; location: number; market: number; unknown: number; // tCO2e
  buckets: { start: string; end: string; location: number; market: number; unknown: number }[];
  registers: {
    meter: string; register: string; name: LocalText; part: 'counted' | 'within' | 'ownGeneration' | 'export' | 'storage' | 'none'; unit: string; energy: number | null; location: number | null; market: number | null;
  }[];
  editions: { source: string; name: LocalText | null; edition: string; from: string; to: string; unit: string; energy: number; ratePerUnit: number; marketPerUnit: number; location: number; market: number; change: LocalText | null }[];
  trueUps: TrueUp[]; withoutRate: Fault[];
};
// The way of a source to its inventory; the effects of the stretches add up to byFactor. Location-based.
export type TrueUp = { source: string; name: LocalText; provisional: number; inventory: number; difference: number; byFactor: number; byAmount: number; rest: number; stretches: TrueUpStretch[] };
export type TrueUpStretch = { from: string; to: string; unit: string; energy: number; edition: string; rate: number; finalEdition: string; finalRate: number; effect: number };

// ---- GET energy/tce?period=2026-03&by=site|facility|device
export type StandardCoal = {
  rows: { group: string; name: LocalText; medium: Medium; carrier: string; unit: string; amount: number | null; tce: number | null; tceEquivalent: number | null; unknown: string[] }[]; tce: number | null; tceEquivalent: number | null;
  products: { facility: string; product: string; quantity: number; unit: string; tce: number | null; tceEquivalent: number | null; perUnit: number | null }[];
};

// ---- GET energy/reconciliation?month=&inventory=&losses=  gate meter, invoice and sum of the meters below
export type Agreement = 'agrees' | 'withinTolerance' | 'differs' | 'unknown';
export type Reconciliation = {
  month: string; inventory: string | null;
  rows: {
    meter: string; name: LocalText; medium: Medium; unit: string; gate: number | null; billed: number | null; invoice: number | null; invoices: string[]; byTime: boolean; below: number | null; toInvoice: Agreement; invoiceDifference: number | null; invoiceTolerance: number; toBelow: Agreement;
    belowDifference: number | null; belowTolerance: number; counts: 'meter' | 'invoice' | 'neither'; counted: number | null;
  }[];
};

// ---- GET energy/closing?inventory=&month=, POST energy/closing
export type ClosingState = 'open' | 'incomplete' | 'same' | 'changed' | 'byHand' | 'correction' | 'restatement';
export type ClosingRow = {
  source: string; name: LocalText; facility: string; quantity: number; unit: string; measuredShare: number; missingHours: number; proposal: number | null;
  registers: { meter: string; register: string; unit: string; amount: number; amounts: Partial<Record<ReadingState, number>>; missingHours: number; readings: string }[]; present: number | null; // in `unit`; null where the records do not convert to it
  records: { amount: number; unit: string }[]; invoice: number | null; invoices: string[]; state: ClosingState;
  causes: { meter: string; register: string; day: string; old: number | null; new: number | null }[];
};
export type Closing = { inventory: string; month: string; rows: ClosingRow[] };
export type ClosingRequest = { inventory: string; month: string; sources: { source: string; accrual?: number | null; note?: string | null }[]; reason?: string };
export type ClosingAnswer = { results: { source: string; record: string | null; faults: Fault[] }[]; recording: number | null };

// ---- GET energy/alarms?state=active|ended&acknowledged=&level=&meter=&size=&after=, POST energy/alarms/{id}/acknowledge {note}
export type AlarmLevel = 'info' | 'warning' | 'critical';
export type AlarmView = {
  id: string; rule: string; name: LocalText; level: AlarmLevel; meter: string; channel: string | null; measure: string; state: 'active' | 'acknowledged' | 'ended'; began: string; ended: string | null; value: number | null;
  worst: number | null; limit: number; unit: string; acknowledged: { by: string; at: string; note: string } | null; escalated: string | null;
};
export type AlarmPage = { items: AlarmView[]; total: number; active: number; next: string | null };
// ---- GET energy/deliveries?state=&page=&size=
export type DeliveryState = 'waiting' | 'taken' | 'givenUp';
export type DeliveryView = { target: string; event: string; made: string; attempts: number; state: DeliveryState; taken: string | null; due: string | null; problem: string | null; body: string };
export type DeliveryPage = { items: DeliveryView[]; total: number; page: number; size: number; waiting: number; givenUp: number };

// ---- GET energy/commands (paged), POST energy/commands, POST energy/commands/{id}/authorise (another person) | /cancel
export type CommandState = 'proposed' | 'authorised' | 'selected' | 'executed' | 'confirmed' | 'failed' | 'cancelled';
export type CommandView = {
  id: string; limit: string; action: string; lower: boolean; connection: string; point: string; value: number; readBack: string; reason: string; state: CommandState; role: string; mayAuthorise: boolean;
  steps: { phase: CommandState; at: string; by: string; detail: string }[];
};
export type CommandRequest = { limit: string; action: string; reason: string; lower?: boolean };

// ---- GET energy/retention, PUT energy/retention, GET energy/retention/preview?years=, GET energy/retention/deletions, POST energy/retention/run
export type Retention = { years: number | null; least: number; revision: number; by: string | null; at: string | null };
export type RetentionRequest = { years: number | null; revision: number; reason: string };
export type Deletable = { years: number; before: string; series: number; readings: number; oldest: string | null };
export type Deleted = { at: string; by: string; deletion: Deletion };
export type Deletion = { before: string; series: number; readings: number; sha256: string };

// ---- POST energy/readings?source=&partial=&precision= (token scope writeReadings), JSON or text/plain line protocol; 200 once all of it is on disk
export type ReadingsPushed = { taken: number; versions: number; repeated: number; refused: number };
