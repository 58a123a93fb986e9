import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call, reasonOf } from '../api/http.ts';
import type { Mail } from '../api/notes.ts';
import { useGet } from '../api/queries.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';

// Where one's own notices are mailed to.
export function MailSetting() {
  const { w, say } = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const query = useGet<Mail>('session/mail');
  const [fault, setFault] = useState('');
  const save = async (given: { address?: string }) => {
    setFault('');
    try {
      await call('PUT', 'session/mail', { address: given.address ?? '' });
      void message.success(w.notes.mailSaved);
      await queries.invalidateQueries({ queryKey: ['session/mail'] });
    } catch (error) {
      setFault(reasonOf(error, say));
    }
  };
  return (
    <Card title={w.notes.mail} note={w.notes.mailNote}>
      {!query.data ? <Loading error={query.error} rows={2} /> : (
        <Form key={query.data.address} layout="vertical" requiredMark={false} initialValues={query.data} onFinish={(given) => void save(given)}>
          {!query.data.configured && <p className="warning-line">{w.notes.mailOff}</p>}
          <Form.Item label={w.notes.address} name="address" extra={w.notes.mailHelp}><Input type="email" autoComplete="email" maxLength={254} /></Form.Item>
          {fault && <p className="form-fault" role="alert">{fault}</p>}
          <Button htmlType="submit">{w.common.save}</Button>
        </Form>
      )}
    </Card>
  );
}
