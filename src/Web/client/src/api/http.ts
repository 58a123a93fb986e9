import type { LocalText, Problem } from './types.ts';

// A refusal of the server: its reason in both languages and, for mistakes, the faults.
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.reason?.en ?? problem.title);
    this.problem = problem;
  }
}

// Why something was refused, in one line.
export const reasonOf = (error: unknown, say: (text: LocalText | null | undefined) => string): string => (error instanceof Refusal ? say(error.problem.reason) || error.message : String(error));

const base = '/api/v1/';

export async function call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const raw = body instanceof Blob;
  const answer = await fetch(base + path, {
    method, credentials: 'same-origin',
    headers: { 'X-Lingtan': '1', ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
  }).catch(() => {
    throw offline();
  });
  if (!answer.ok) throw new Refusal(await problemOf(answer));
  if (answer.status === 204) return undefined as T;
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

const tags = new WeakMap<object, string>();

// Asks for something that changes by the minute; the server says so when it is what was had before, and then that is given back.
export async function getIfNew<T extends object>(path: string, before: T | undefined): Promise<T> {
  const tag = before && tags.get(before);
  const answer = await fetch(base + path, { credentials: 'same-origin', headers: { 'X-Lingtan': '1', ...(tag ? { 'If-None-Match': tag } : {}) } }).catch(() => {
    throw offline();
  });
  if (answer.status === 304 && before) return before;
  if (!answer.ok) throw new Refusal(await problemOf(answer));
  const data = (await answer.json()) as T;
  const fresh = answer.headers.get('ETag');
  if (fresh) tags.set(data, fresh);
  return data;
}

// Sends a file and tells how much of it is on its way, from 0 to 1.
export function upload<T>(path: string, file: Blob, told: (share: number) => void): Promise<T> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', base + path);
    request.setRequestHeader('X-Lingtan', '1');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total);
    request.onerror = () => failed(offline());
    request.onload = () => {
      let answer: unknown;
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        answer = { title: request.statusText };
      }
      if (request.status < 300) done(answer as T);
      else failed(new Refusal({ ...(answer as Problem), status: request.status }));
    };
    request.send(file);
  });
}

const offline = () => new Refusal({ status: 0, title: 'offline', reason: { zh: '连不上服务器', en: 'The server cannot be reached' } });

async function problemOf(answer: Response): Promise<Problem> {
  try {
    return { ...((await answer.json()) as Problem), status: answer.status };
  } catch {
    return { status: answer.status, title: answer.statusText };
  }
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path);
export const newKey = (): string => crypto.randomUUID();
