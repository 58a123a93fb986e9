import type { Problem } from './types.ts';

// A refusal of the server: its reason in both languages and, for mistakes, the faults.
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.reason?.en ?? problem.title);
    this.problem = problem;
  }
}

const base = '/api/v1/';

export async function call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const raw = body instanceof Blob;
  const answer = await fetch(base + path, {
    method, credentials: 'same-origin',
    headers: { 'X-Lingtan': '1', ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
  }).catch(() => {
    throw new Refusal({ status: 0, title: 'offline', reason: { zh: '连不上服务器', en: 'The server cannot be reached' } });
  });
  if (!answer.ok) throw new Refusal(await problemOf(answer));
  if (answer.status === 204) return undefined as T;
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function problemOf(answer: Response): Promise<Problem> {
  try {
    return { ...((await answer.json()) as Problem), status: answer.status };
  } catch {
    return { status: answer.status, title: answer.statusText };
  }
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path);
export const newKey = (): string => crypto.randomUUID();
