import type { LocalText } from './types.ts';

// The shapes of comments, due dates, notices and completeness in /api/v1.
export type Comment = { id: string; text: string; by: string; name: string; at: string; revision: number; editedAt: string | null; own: boolean };
export type Thread = { id: string; target: string; place: string; targetName: LocalText; present: boolean; comments: Comment[]; resolved: { by: string; name: string; at: string } | null; mayResolve: boolean };
export type Threads = { items: Thread[]; total: number; page: number; size: number };
export type Version = { revision: number; text: string; at: string };
export type Deadline = { on: string; standing: 'later' | 'due' | 'overdue' | 'done'; days: number };
export type Deadlines = { day: number | null; before: number; every: number; facilities: { facility: string; name: LocalText; day: number }[]; revision: number; by: string | null; at: string | null };
export type NoticeKind = 'due' | 'overdue' | 'returned' | 'review' | 'reviewInventory' | 'approve' | 'verify' | 'comment' | 'alarm' | 'collector';
export type Notice = {
  id: string; inventory: string; kind: NoticeKind; kindName: LocalText; name: LocalText; source: string | null; period: string | null; target: string | null; due: string | null; day: string; made: string; read: boolean; settled: boolean;
};
export type Notices = { items: Notice[]; total: number; page: number; size: number; unread: number };
export type Mail = { address: string; configured: boolean };
export type Counts = { expected: number; approved: number; submitted: number; returned: number; draft: number; missing: number; share: number | null };
export type Completeness = { recording: number; months: string[]; rows: { key: string; name: LocalText; months: Counts[]; longer: Counts | null; total: Counts }[]; total: Counts };
