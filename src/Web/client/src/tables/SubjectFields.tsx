import { AutoComplete, Input } from 'antd';
import { useGet } from '../api/queries.ts';
import type { Method } from '../methods/methods.ts';
import { useWords } from '../words/words.ts';

// What a source must say for its method, such as the fuel: written as fuel=diesel; vehicle=road.
export function SubjectFields({ method, value, onChange }: { method: string; value: string; onChange: (value: string) => void }) {
  const { w, say } = useWords();
  const query = useGet<Method>('methods/' + encodeURIComponent(method), method !== '');
  const subjects = query.data?.subjects ?? [];
  const given = parse(value);
  if (method === '' || subjects.length === 0) return <Input id="field-subjects" value={value} onChange={(event) => onChange(event.target.value)} disabled={method !== '' && query.data !== undefined} placeholder={query.data ? w.tables.noSubjects : ''} />;
  return (
    <div className="subjects">
      {subjects.map((subject) => (
        <label key={subject.name}>
          <span className="mono">{subject.name}</span>
          <AutoComplete
            value={given[subject.name] ?? ''} onChange={(text: string) => onChange(write({ ...given, [subject.name]: text }))} aria-label={subject.name}
            options={subject.choices.map((one) => ({ value: one.id, label: `${say(one.name)} · ${one.id}` }))} showSearch={{ filterOption: (text, option) => String(option?.label ?? '').toLowerCase().includes(text.toLowerCase()) }}
          />
        </label>
      ))}
    </div>
  );
}

const parse = (text: string): Record<string, string> =>
  Object.fromEntries(text.split(/[;；]/).map((part) => part.split('=', 2).map((one) => one.trim())).filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== ''));

const write = (given: Record<string, string>): string => Object.entries(given).filter(([, text]) => text.trim() !== '').map(([name, text]) => `${name}=${text.trim()}`).join('; ');
