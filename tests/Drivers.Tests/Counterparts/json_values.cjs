// Reads documents (one to a line, base64) and prints what JSON.parse finds at "v" and "t" as JSON; "no" where it is no JSON, or there is nothing at "v".
const readline = require('node:readline');
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  try {
    const document = JSON.parse(decoder.decode(Buffer.from(line, 'base64')));
    const value = Object.hasOwn(document, 'v') ? document.v : undefined;
    if (value === undefined) return process.stdout.write('no\n');
    const number = typeof value === 'string' ? (value.trim() === '' ? NaN : Number(value)) : typeof value === 'boolean' ? Number(value) : value;
    process.stdout.write(JSON.stringify([typeof number === 'number' && Number.isFinite(number) ? number : null, typeof document.t === 'number' ? document.t : null]) + '\n');
  } catch {
    process.stdout.write('no\n');
  }
});
