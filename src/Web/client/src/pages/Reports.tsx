import { DiffOutlined, DownloadOutlined, EditOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useGet } from '../api/queries.ts';
import type { LocalText, ReportCheck } from '../api/types.ts';
import { Card, Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { setParams, useAddress } from '../shell/router.ts';
import { Narrative } from './Narrative.tsx';
import { ReportVersions } from './ReportVersions.tsx';
import { useWords } from '../words/words.ts';

export default function Reports() {
  const { w, language, say } = useWords();
  const { inventory } = usePlace();
  const { params } = useAddress();
  const [lang, setLang] = useState<'zh' | 'en'>(language);
  const [editing, setEditing] = useState(false);
  const [comparing, setComparing] = useState(false);
  const [preview, setPreview] = useState(false);
  const kinds = useGet<{ kind: string; title: LocalText }[]>('reports');
  const kind = params.get('kind') ?? 'iso14064';
  const check = useGet<ReportCheck>(`inventories/${inventory?.id ?? ''}/reports/${kind}/check`, inventory !== null);
  const data = check.data?.kind === kind ? check.data : undefined;
  const missing = data?.items.filter((item) => item.required && !item.present).length ?? 0;
  const file = (format: string) => `/api/v1/inventories/${inventory!.id}/reports/${kind}.${format}?lang=${lang}`;
  if (!inventory) return <Page title={w.reports.title}>{null}</Page>;
  return (
    <Page title={w.reports.title} facts={w.reports.facts}>
      <div className="reports">
        <Card className="report-kinds">
          <ul>{kinds.data?.map((one) => <li key={one.kind}><button type="button" aria-pressed={one.kind === kind} className={one.kind === kind ? 'on' : ''} onClick={() => setParams({ kind: one.kind }, true)}>{say(one.title)}</button></li>)}</ul>
        </Card>
        <div className="stack">
          <Card title={say(kinds.data?.find((one) => one.kind === kind)?.title)} extra={<Segmented value={lang} onChange={setLang} aria-label={w.reports.language} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />}>
            {data ? <p className={data.complete ? 'ok-line' : 'warning-line'}>{data.complete ? '✓ ' + w.reports.complete : '! ' + w.reports.draft(missing)}</p> : <Loading error={check.error} rows={2} />}
            <div className="page-actions">
              <Button type="primary" icon={<DownloadOutlined />} href={file('docx')}>Word</Button><Button icon={<DownloadOutlined />} href={file('pdf')}>PDF</Button><Button icon={<DownloadOutlined />} href={file('xlsx')}>Excel</Button>
              <Button icon={<DownloadOutlined />} href={file('html')}>HTML</Button><Button icon={<EyeOutlined />} aria-pressed={preview} onClick={() => setPreview(!preview)}>{w.narrative.preview}</Button><Button icon={<EditOutlined />} onClick={() => setEditing(true)}>{w.narrative.edit}</Button><Button icon={<DiffOutlined />} onClick={() => setComparing(true)}>{w.narrative.versions}</Button>
            </div>
          </Card>
          {preview && <Card className="preview-card"><iframe className="report-preview" title={say(kinds.data?.find((one) => one.kind === kind)?.title)} src={file('html') + `&preview=true&at=${inventory.recording}`} /></Card>}
          {data && (
            <Card title={w.reports.items}>
              <div className="scroll" tabIndex={0} role="region" aria-label={w.reports.items}>
                <table className="tree list">
                  <thead><tr><th scope="col">{w.common.what}</th><th scope="col" className="wide-only">{w.reports.clause}</th><th scope="col">{w.activity.state}</th><th scope="col" className="wide-only">{w.reports.enter}</th></tr></thead>
                  <tbody>
                    {data.items.map((item) => (
                      <tr key={item.code}><th scope="row">{say(item.title)} {!item.required && <span className="quiet">{w.reports.optional}</span>}</th><td className="wide-only mono">{item.standard} {item.clause}</td><td className={item.present ? 'good' : item.required ? 'worse' : 'quiet'}>{item.present ? '✓ ' + w.reports.present : '✕ ' + w.reports.missing}</td><td className="wide-only quiet">{item.present ? '' : say(item.enter)}</td></tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Card>
          )}
        </div>
      </div>
      {comparing && <ReportVersions kind={kind} onClose={() => setComparing(false)} />}
      {editing && <Narrative kind={kind} onClose={() => setEditing(false)} />}
    </Page>
  );
}
