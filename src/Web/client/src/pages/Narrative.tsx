import { Button, Drawer, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useGet } from '../api/queries.ts';
import type { LocalText } from '../api/types.ts';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { useChange, useMayEdit } from '../tables/tables.ts';
import { useWords } from '../words/words.ts';

type Text = { file: string; own: string | null; revision: number; generated: string };
type Block = { block: string; title: LocalText; zh: Text; en: Text };

// The company's own texts of a report, each beside what stands there unless somebody writes something else.
export function Narrative({ kind, onClose }: { kind: string; onClose: () => void }) {
  const { w, language, say } = useWords();
  const { inventory } = usePlace();
  const query = useGet<Block[]>(`inventories/${inventory!.id}/reports/${kind}/narrative`);
  const [lang, setLang] = useState<'zh' | 'en'>(language);
  const [open, setOpen] = useState<string | null>(null);
  const block = query.data?.find((one) => one.block === open);
  return (
    <Drawer open onClose={onClose} size={720} title={w.narrative.title} destroyOnHidden extra={<Segmented value={lang} onChange={setLang} aria-label={w.reports.language} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />}>
      {!query.data ? <Loading error={query.error} rows={10} /> : block ? <Editor key={block.block + lang} title={block.title} text={block[lang]} onBack={() => setOpen(null)} /> : (
        <ul className="narrative-list">
          {query.data.map((one) => (
            <li key={one.block}><button type="button" onClick={() => setOpen(one.block)}><b>{say(one.title)}</b> <span className="quiet mono">{one[lang].file}</span><span className={'level ' + (one[lang].own === null ? '' : 'good')}>{one[lang].own === null ? w.narrative.generated : w.narrative.own}</span><small>{(one[lang].own ?? one[lang].generated).slice(0, 120)}</small></button></li>
          ))}
        </ul>
      )}
    </Drawer>
  );
}

function Editor({ title, text, onBack }: { title: LocalText; text: Text; onBack: () => void }) {
  const { w, say } = useWords();
  const may = useMayEdit();
  const [value, setValue] = useState(text.own ?? text.generated);
  const { busy, faults, change } = useChange();
  const write = async (content: string | null) => {
    const cells = content === null ? null : { file: text.file, form: 'text', text: content };
    if (await change([{ table: 'narrative', key: text.own === null ? null : text.file, revision: text.own === null ? 0 : text.revision, cells }])) onBack();
  };
  return (
    <>
      <h3>{say(title)}</h3>
      <p className="quiet">{w.narrative.hint}</p>
      <Input.TextArea aria-label={say(title)} autoSize={{ minRows: 12, maxRows: 28 }} value={value} readOnly={!may} onChange={(event) => setValue(event.target.value)} />
      {faults.map((fault, index) => <p key={index} className="worse" role="alert">{say(fault.title)} · {w.common.faultLine(fault.value, say(fault.expected))}</p>)}
      <div className="form-foot">
        {may && <Button type="primary" loading={busy} disabled={value.trim() === '' || value === text.own} onClick={() => void write(value)}>{w.narrative.save}</Button>}
        {may && text.own !== null && <Button onClick={() => void write(null)}>{w.narrative.back}</Button>}
        <Button type="text" onClick={onBack}>{w.narrative.list}</Button>
      </div>
      {text.own !== null && <details className="factor"><summary>{w.narrative.generated}</summary><pre className="plain-text">{text.generated}</pre></details>}
    </>
  );
}
