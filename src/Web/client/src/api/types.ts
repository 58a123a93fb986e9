import type { Deadline } from './notes.ts';

// The shapes of /api/v1 as src/Web writes them.
export type LocalText = { zh: string; en: string };
export type Fault = { code: string; title: LocalText; file: string; row: number | null; column: string | null; value: string; expected: LocalText };
export type Problem = { status: number; title: string; reason?: LocalText; faults?: Fault[]; codeNeeded?: boolean; until?: string };

export type Session = {
  user: string; name: string; role: string; roleName: LocalText; facilities: string[]; permissions: string[]; language: 'zh' | 'en'; totp: boolean; demonstration: boolean;
};
export type Setup = { needed: boolean; demonstration: boolean; accounts: { user: string; name: LocalText; role: string; password: string; facilities: string[] }[] };
export type User = {
  user: string; name: string; role: string; roleName: LocalText; facilities: string[]; disabled: boolean; totp: boolean; lockedUntil: string | null; lastSignIn: string | null;
};
export type Token = { id: string; name: string; scopes: string[]; created: string; expires: string | null; lastUsed: string | null };

export type InventoryItem = {
  id: string; organization: LocalText; from: string; to: string; recording: number; basis: Basis; faults: number; status: Status; restates: string | null; cause: string | null;
  totals: { scope1: number; scope2Location: number; scope2Market: number; scope3: number; tCO2e: number } | null;
};
export type Basis = 'location' | 'market';
export type Figure = { value: number; unit: string; figure: string };
export type YearValue = { year: string; value: number | null };
export type Card = {
  key: 'operational' | 'valueChain' | 'intensity' | 'greenPower' | 'energy'; value: number; unit: string; figure: string; changePercent: number | null; changePoints: number | null;
  years: YearValue[]; second: { key: string; name: LocalText; value: number; unit: string; figure: string | null } | null;
};
export type YearScopes = { year: string; inventory: string; scope1: number; scope2: number; scope3: number };
export type Flow = {
  nodes: { id: string; name: LocalText; layer: number; value: number }[]; links: { from: string; to: string; value: number; scope: number }[];
};
export type Task = { severity: 'bad' | 'warn' | 'info'; code: string; message: LocalText; where: string; source: string | null; count: number };
export type Overview = {
  recording: number; from: string; to: string; gwp: string; consolidation: string; basis: Basis; total: Figure; cards: Card[]; years: YearScopes[];
  scopes: { scope: number; value: number; share: number; figure: string }[]; flows: Flow; tasks: Task[];
};
export type ResultRow = {
  key: string; name: LocalText; parent: string | null; scope: number | null; value: number; share: number; figure: string; previous: number | null; changePercent: number | null; months: number[];
  level: number | null; children: number;
};
export type Results = {
  recording: number; by: string; basis: Basis; total: Figure; months: string[]; rows: ResultRow[]; beside: { key: string; name: LocalText; value: number; unit: string; figure: string }[]; left: number;
};
export type FactorBrief = { id: string; kind: string; kindName: LocalText; value: string; unit: string; geography: string; source: string };
export type FactorChoice = { factor: FactorBrief; why: LocalText; rank: number; rejected: { factor: FactorBrief; reason: LocalText }[]; warnings: LocalText[] };
export type RecordView = {
  period: string; input: string; quantity: string; unit: string; document: string | null; collection: string; note: string | null; where: string; evidence: { path: string; sha256: string | null }[];
};
export type Derivation = {
  method: string; standard: string; steps: { name: string; symbols: string; numbers: string; value: string; clause: string | null }[]; line: string;
  inputs: { symbol: string; name: LocalText; value: string; unit: string; from: string; factor: string | null }[]; records: RecordView[]; tonnes: number; gas: string; gwp: number | null; gwpSet: string; co2e: number;
  whole: number | null;
};
export type Marks = { activity: number; factor: number; calibration: number; average: number; level: number };
export type Explanation = {
  id: string; title: LocalText; value: number; unit: string; kind: 'sum' | 'derived' | 'records'; sha256: string; basis: Basis; source: string | null;
  parts: { id: string; title: LocalText; value: number; unit: string; share: number | null }[]; lines: LocalText[]; derivations: Derivation[]; factors: FactorChoice[]; quality: Marks | null; previous: number | null;
  causes: { cause: string; value: number }[];
};
export type Comparison = {
  base: string; current: string; before: number; after: number; causes: { cause: string; name: LocalText; value: number }[];
  threshold: { thresholdPercent: number; changePercent: number; exceeded: boolean } | null;
  sources: { source: string; name: LocalText; scope: number | null; before: number; after: number; causes: { cause: string; value: number }[] }[];
};
export type BaseYear = {
  baseYear: string | null; thresholdPercent: number | null; triggers: string[]; years: { year: string; inventory: string; scope1: number; scope2: number; scope3: number; total: number }[]; bridge: Comparison | null; cause: string | null; restated: Comparison | null;
};
export type Quality = {
  score: number | null; level: number | null; sources: { id: string; name: LocalText; scope: number; tonnes: number; share: number; marks: Marks; weighted: number }[]; method: string;
  total: Uncertainty; groups: Uncertainty[]; largest: { input: string; basis: string; share: number }[]; warnings: { message: LocalText; where: string[] }[];
};
export type Uncertainty = { figure: string; name: LocalText; tonnes: number; lowerPercent: number; upperPercent: number };
export type Warning = { code: string; title: LocalText; message: LocalText; where: string; source: string | null };
export type Facility = {
  id: string; name: LocalText; parent: string | null; country: string; region: string | null; grid: string | null; zone: string; sources: number; scopes: [number, number, number] | null;
  ownership: { from: string; to: string | null; equity: number; operational: string; financial: string }[];
};
export type Source = {
  id: string; name: LocalText; scope: number; scope3: number | null; isoCategory: number; category: string; categoryName: LocalText; facility: string; facilityName: LocalText; method: string;
  subjects: Record<string, string>; records: number; tonnes: number | null; figure: string;
};

export type Status = 'draft' | 'reviewed' | 'approved' | 'verified' | 'locked';
export type CellState = 'approved' | 'submitted' | 'draft' | 'returned' | 'missing' | 'notApplicable';
export type MatrixCell = { period: string; state: CellState; records: number; own: boolean; deadline: Deadline | null };
export type MatrixRow = { id: string; name: LocalText; scope: number; category: LocalText; facility: string; facilityName: LocalText; cells: MatrixCell[] };
export type Matrix = { recording: number; months: string[]; rows: MatrixRow[]; counts: Record<string, number>; status: Status };
export type ActivityRow = { key: string; revision: number; cells: Record<string, string>; state: CellState; by: string; at: string; approved: Record<string, string> | null };
export type Activity = {
  source: string; name: LocalText; rows: ActivityRow[]; inputs: { name: string; title: LocalText; units: string[] }[]; before: { period: string; input: string | null; quantity: string; unit: string }[];
};
export type ActivityAnswer = { results: { index: number; key: string; revision: number; faults: Fault[] }[]; recording: number | null };
export type MonthsAnswer = { done: { source: string; period: string }[]; refused: { source: string; period: string; reason: LocalText }[]; recording: number | null };
export type CellDetail = { source: string; period: string; state: CellState; preparers: string[]; trail: { at: string; by: string; action: string; reason: string; state: CellState | null; quantity: string | null }[] };
export type StatusDetail = {
  status: Status; name: LocalText; steps: { status: Status; by: string; at: string; reason: string }[]; next: { status: Status; name: LocalText; allowed: boolean; blockers: LocalText[] }[]; recording: number;
};
export type Document = { path: string; sha256: string; size: number; usedBy: { source: string; period: string }[] };
export type FactorRow = {
  id: string; kind: string; kindName: LocalText; subjects: { id: string; name: LocalText }[]; gas: string | null; value: string | null; unit: string; geography: string; validFrom: string | null; validTo: string | null; rank: number | null;
  dataset: string | null; source: string; verified: boolean;
};
export type Facet = { id: string; name: LocalText; n: number };
export type Factors = { items: FactorRow[]; total: number; page: number; size: number; facets: { kinds: Facet[]; geographies: Facet[]; datasets: Facet[] } };
export type FactorDetail = {
  row: FactorRow; editions: FactorRow[]; dataset: { id: string; title: LocalText; publisher: LocalText | string; published: string; sha256: string } | null; usedBy: { inventory: string; source: string }[];
};
export type ReportCheck = { kind: string; complete: boolean; items: { code: string; standard: string; clause: string; title: LocalText; required: boolean; present: boolean; enter: LocalText }[] };
export type RecordingItem = { seq: number; at: string; actor: string; action: string; subject: string; reason: string; facts: number; hash: string };
export type AuditPage = { items: RecordingItem[]; total: number; page: number; size: number };
export type AuditChanges = {
  recording: RecordingItem; changes: { items: { kind: string; key: string; revision: number; before: Record<string, string> | null; after: Record<string, string> | null }[]; total: number };
};
export type AuditCheck = { recordings: number; facts: number; head: string; broken: { seq: number; problem: LocalText } | null };

// ---- what the import of a file changes, in an inventory and on the energy side alike
export type ImportCount = { table: string; added: number; changed: number; withdrawn: number };
export type ImportChange = { table: string; key: string; before: Record<string, string> | null; after: Record<string, string> | null };
