import type { Activity, ActivityRow, Fault } from '../api/types.ts';

// A row of the grid: what is recorded, what is typed, and what is wrong with it.
export type Line = { id: string; key: string | null; revision: number; cells: Record<string, string>; row: ActivityRow | null; faults: Fault[] };
export const columns = ['period', 'input', 'quantity', 'unit', 'document', 'note'] as const;
export type Column = (typeof columns)[number];

let made = 0;
export const fresh = (source: string, cells: Record<string, string> = {}): Line => ({ id: `new-${++made}`, key: null, revision: 0, cells: { source, ...cells }, row: null, faults: [] });
export const linesOf = (data: Activity): Line[] => data.rows.map((row) => ({ id: row.key, key: row.key, revision: row.revision, cells: row.cells, row, faults: [] }));

export const closed = (line: Line): boolean => line.row !== null && (line.row.state === 'submitted' || line.row.state === 'approved');

// What spreadsheets put on the clipboard: rows by line, cells by tab; quoted where they hold line breaks.
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t' || c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      rows.at(-1)!.push(cell.trim());
      cell = '';
      if (c !== '\t') rows.push([]);
    } else cell += c;
  }
  rows.at(-1)!.push(cell.trim());
  while (rows.length > 0 && rows.at(-1)!.every((one) => one === '')) rows.pop();
  return rows;
}

// Puts a block into the lines from a cell on; lines that are not there yet are added, closed ones are left as they are.
export function putBlock(lines: Line[], source: string, at: { line: number; column: number }, block: string[][]): { lines: Line[]; touched: string[] } {
  const next = [...lines];
  const touched: string[] = [];
  block.forEach((row, r) => {
    const index = at.line + r;
    let line = next[index] ?? fresh(source);
    if (closed(line)) return;
    const cells = { ...line.cells };
    row.forEach((text, c) => {
      const column = columns[at.column + c];
      if (column) cells[column] = column === 'period' ? monthText(text) : text;
    });
    line = { ...line, cells, faults: [] };
    next[index] = line;
    touched.push(line.id);
  });
  return { lines: next, touched };
}

// Months as spreadsheets write them: 2025/3, 2025.03, 2025年3月, 202503, Mar-25.
export function monthText(text: string): string {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).trim();
  const found = /^(\d{4})\s*(?:[./年-])\s*(\d{1,2})\s*月?$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  if (found && Number(found[2]) >= 1 && Number(found[2]) <= 12) return `${found[1]}-${found[2]!.padStart(2, '0')}`;
  const named = /^([A-Za-z]{3})[- ](\d{2}|\d{4})$/.exec(plain);
  const month = named ? ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(named[1]!.toLowerCase()) : -1;
  return named && month >= 0 ? `${named[2]!.length === 2 ? '20' : ''}${named[2]}-${String(month + 1).padStart(2, '0')}` : plain;
}
