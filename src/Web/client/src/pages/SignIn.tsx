import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call, Refusal } from '../api/http.ts';
import type { Session, Setup } from '../api/types.ts';
import { instant } from '../numbers/format.ts';
import { first, FirstFields } from '../shell/NewInventory.tsx';
import { useWords } from '../words/words.ts';

type Props = { setup: Setup; onSession: (session: Session) => void; setLanguage: (language: 'zh' | 'en') => void };

export function SignIn({ setup, onSession, setLanguage }: Props) {
  const { w, language } = useWords();
  return (
    <div className="door">
      <div className="door-card card">
        <div className="door-brand"><img src="/mark.svg" alt="" width={40} height={40} /><div><b>{w.product}</b><small>{w.tagline}</small></div>
          <Button type="text" size="small" className="door-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{language === 'zh' ? 'English' : '中文'}</Button>
        </div>
        {setup.needed ? <FirstStart onSession={onSession} /> : <Enter setup={setup} onSession={onSession} />}
      </div>
    </div>
  );
}

function useAttempt(onSession: (session: Session) => void) {
  const { w, say, language } = useWords();
  const [busy, setBusy] = useState(false);
  const [codeNeeded, setCodeNeeded] = useState(false);
  const [fault, setFault] = useState('');
  const attempt = async (path: string, body: unknown) => {
    setBusy(true);
    setFault('');
    try {
      onSession(await call<Session>('POST', path, body));
    } catch (error) {
      const problem = error instanceof Refusal ? error.problem : null;
      if (problem?.codeNeeded) setCodeNeeded(true);
      setFault((problem?.reason ? say(problem.reason) : String(error)) + (problem?.until ? (language === 'zh' ? '，' : '. ') + w.signIn.until(instant(problem.until, language)) : ''));
    } finally {
      setBusy(false);
    }
  };
  return { busy, codeNeeded, fault, attempt };
}

function Enter({ setup, onSession }: Omit<Props, 'setLanguage'>) {
  const { w, say } = useWords();
  const { busy, codeNeeded, fault, attempt } = useAttempt(onSession);
  return (
    <>
      <h1>{w.signIn.title}</h1>
      <Form layout="vertical" requiredMark={false} onFinish={(given) => void attempt('session', given)}>
        <Form.Item label={w.signIn.user} name="user" rules={[{ required: true, message: '' }]}><Input autoFocus autoComplete="username" autoCapitalize="none" /></Form.Item>
        <Form.Item label={w.signIn.password} name="password" rules={[{ required: true, message: '' }]}><Input.Password autoComplete="current-password" /></Form.Item>
        {codeNeeded && <Form.Item label={w.signIn.code} name="code"><Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus /></Form.Item>}
        {fault && <p className="form-fault" role="alert">{fault}</p>}
        <Button type="primary" htmlType="submit" loading={busy} block>{w.signIn.submit}</Button>
      </Form>
      {setup.demonstration && (
        <section className="door-demo" aria-label={w.signIn.demo}>
          <h2>{w.signIn.demo}</h2>
          <p className="quiet">{w.signIn.demoHint}</p>
          <div className="door-accounts">
            {setup.accounts.map((one) => (
              <Button key={one.user} disabled={busy} onClick={() => void attempt('session', { user: one.user, password: one.password })}>{say(one.name)}</Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function FirstStart({ onSession }: { onSession: (session: Session) => void }) {
  const { w, language } = useWords();
  const { busy, fault, attempt } = useAttempt(onSession);
  return (
    <>
      <h1>{w.signIn.setup}</h1>
      <p className="quiet">{w.signIn.setupHint}</p>
      <Form layout="vertical" requiredMark={false} initialValues={{ country: 'CN', period: String(new Date().getFullYear()) }} onFinish={(given: Record<string, string>) => void attempt('setup', {
        administrator: { user: given.user, name: given.name, password: given.password, language }, inventory: { id: `inventory-${(given.period ?? '').slice(0, 4)}`, period: given.period, first: first(given) },
      })}>
        <Form.Item label={w.signIn.user} name="user" extra={w.signIn.userHint} rules={[{ required: true, message: '' }]}><Input autoFocus autoComplete="username" autoCapitalize="none" /></Form.Item>
        <Form.Item label={w.signIn.display} name="name" rules={[{ required: true, message: '' }]}><Input /></Form.Item>
        <Form.Item label={w.signIn.password} name="password" extra={w.signIn.passwordHint} rules={[{ required: true, message: '' }]}><Input.Password autoComplete="new-password" /></Form.Item>
        <h2>{w.beginning.first}</h2>
        <FirstFields />
        <Form.Item label={w.beginning.period} name="period" extra={w.beginning.periodHint} rules={[{ required: true, message: '' }]}><Input /></Form.Item>
        {fault && <p className="form-fault" role="alert">{fault}</p>}
        <Button type="primary" htmlType="submit" loading={busy} block>{w.signIn.create}</Button>
      </Form>
    </>
  );
}
