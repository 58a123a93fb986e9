import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { call, reasonOf } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { Session, Token } from '../api/types.ts';
import { instant } from '../numbers/format.ts';
import { DeadlineRule } from '../deadlines/DeadlineRule.tsx';
import { MailSetting } from '../notices/MailSetting.tsx';
import { Card, Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { useWords } from '../words/words.ts';

function useAttempt() {
  const { say } = useWords();
  const [fault, setFault] = useState('');
  const attempt = async (action: () => Promise<void>) => {
    setFault('');
    try {
      await action();
    } catch (error) {
      setFault(reasonOf(error, say));
    }
  };
  return { fault, attempt };
}

export default function Settings() {
  const { w, language } = useWords();
  const { theme, setTheme, setLanguage, inventory } = usePlace();
  return (
    <Page title={w.settings.title} facts={w.settings.facts}>
      <div className="settings">
        <Card title={w.settings.look}>
          <p className="setting"><span>{w.settings.theme}</span><Segmented value={theme} onChange={setTheme} options={[{ value: 'light', label: w.top.light }, { value: 'dark', label: w.top.dark }]} aria-label={w.settings.theme} /></p>
          <p className="setting"><span>{w.settings.language}</span><Segmented value={language} onChange={setLanguage} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} aria-label={w.settings.language} /></p>
        </Card>
        {inventory && <DeadlineRule />}
        <MailSetting />
        <Password />
        <Totp />
        <Tokens />
      </div>
    </Page>
  );
}

function Password() {
  const { w } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const { fault, attempt } = useAttempt();
  return (
    <Card title={w.settings.password}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => void attempt(async () => {
        await call('PUT', 'session/password', { old: given.old, new: given.fresh });
        form.resetFields();
        void message.success(w.settings.passwordDone);
      })}>
        <Form.Item label={w.settings.old} name="old" rules={[{ required: true, message: '' }]}><Input.Password autoComplete="current-password" /></Form.Item>
        <Form.Item label={w.settings.fresh} name="fresh" extra={w.signIn.passwordHint} rules={[{ required: true, min: 10, message: w.signIn.passwordHint }]}><Input.Password autoComplete="new-password" /></Form.Item>
        {fault && <p className="form-fault" role="alert">{fault}</p>}
        <Button htmlType="submit">{w.settings.password}</Button>
      </Form>
    </Card>
  );
}

function Totp() {
  const { w } = useWords();
  const { session } = usePlace();
  const queries = useQueryClient();
  const [offer, setOffer] = useState<{ secret: string; uri: string } | null>(null);
  const { fault, attempt } = useAttempt();
  const refresh = () => queries.invalidateQueries({ queryKey: ['session'] });
  const code = <Form.Item label={w.signIn.code} name="code" rules={[{ required: true, message: '' }]}><Input inputMode="numeric" maxLength={6} autoComplete="one-time-code" style={{ width: 140 }} /></Form.Item>;
  return (
    <Card title={w.settings.totp}>
      <p>{session.totp ? '✓ ' + w.settings.totpOn : w.settings.totpOff}</p>
      {session.totp ? (
        <Form layout="vertical" onFinish={(given: { code: string }) => void attempt(async () => { await call('DELETE', 'session/totp', given); await refresh(); })}>{code}<Button htmlType="submit">{w.settings.totpEnd}</Button></Form>
      ) : offer ? (
        <Form layout="vertical" onFinish={(given: { code: string }) => void attempt(async () => { await call('PUT', 'session/totp', given); setOffer(null); await refresh(); })}>
          <p className="quiet">{w.settings.totpScan}</p><p className="secret mono">{offer.secret.match(/.{1,4}/g)?.join(' ')}</p>{code}<Button type="primary" htmlType="submit">{w.settings.totpConfirm}</Button>
        </Form>
      ) : <Button onClick={() => void attempt(async () => setOffer(await call('POST', 'session/totp')))}>{w.settings.totpStart}</Button>}
      {fault && <p className="form-fault" role="alert">{fault}</p>}
    </Card>
  );
}

function Tokens() {
  const { w, language } = useWords();
  const { session } = usePlace() as { session: Session };
  const queries = useQueryClient();
  const query = useGet<Token[]>('tokens');
  const [made, setMade] = useState('');
  const [form] = Form.useForm();
  const { fault, attempt } = useAttempt();
  const refresh = () => queries.invalidateQueries({ queryKey: ['tokens'] });
  return (
    <Card title={w.settings.tokens} note={w.settings.tokensHint}>
      {!query.data ? <Loading error={query.error} rows={2} /> : query.data.length === 0 ? <p className="quiet">{w.settings.tokenNone}</p> : (
        <ul className="parts tokens">
          {query.data.map((token) => (
            <li key={token.id}><span><b>{token.name}</b> <small className="quiet">{token.scopes.map((scope) => w.settings.permissions[scope]).join('、')} · {w.settings.expires} {token.expires ? instant(token.expires, language) : w.settings.never} · {w.settings.lastUsed} {token.lastUsed ? instant(token.lastUsed, language) : w.settings.never}</small></span>
              <Button size="small" danger onClick={() => void attempt(async () => { await call('DELETE', 'tokens/' + token.id); await refresh(); })}>{w.settings.tokenRevoke}</Button></li>
          ))}
        </ul>
      )}
      {made && <p className="secret mono" role="status"><span className="quiet">{w.settings.tokenMade}</span><br />{made}</p>}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ days: 365, scopes: ['readInventory'] }} onFinish={(given) => void attempt(async () => {
        const { token } = await call<{ token: string }>('POST', 'tokens', given);
        setMade(token);
        form.resetFields();
        await refresh();
      })}>
        <Form.Item label={w.settings.tokenName} name="name" rules={[{ required: true, message: '' }]}><Input /></Form.Item>
        <Form.Item label={w.settings.tokenScopes} name="scopes"><Checkbox.Group options={session.permissions.map((scope) => ({ value: scope, label: w.settings.permissions[scope] }))} /></Form.Item>
        <Form.Item label={w.settings.tokenDays} name="days"><InputNumber min={1} max={1000} /></Form.Item>
        {fault && <p className="form-fault" role="alert">{fault}</p>}
        <Button htmlType="submit">{w.settings.tokenMake}</Button>
      </Form>
    </Card>
  );
}
