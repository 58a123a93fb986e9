import { UserAddOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Drawer, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { call, reasonOf } from '../api/http.ts';
import { useGet, useInventoryQuery } from '../api/queries.ts';
import type { Facility, User } from '../api/types.ts';
import { instant } from '../numbers/format.ts';
import { Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { inPlace } from '../parts/inPlace.ts';
import { useWords } from '../words/words.ts';

const roles = ['administrator', 'carbonManager', 'dataOwner', 'reviewer', 'approver', 'verifier', 'viewer'];
type Given = { user: string; name: string; role: string; password?: string; facilities?: string[]; disabled?: boolean };

export default function Users() {
  const { w, language, say } = useWords();
  const query = useGet<User[]>('users');
  const facilities = useInventoryQuery<Facility[]>('facilities');
  const [edited, setEdited] = useState<User | 'new' | null>(null);
  const named = (id: string) => say(facilities.data?.find((one) => one.id === id)?.name) || id;
  const all = query.data;
  return (
    <Page title={w.users.title} facts={all && w.users.facts(all.length)} actions={<Button type="primary" icon={<UserAddOutlined />} onClick={() => setEdited('new')}>{w.users.add}</Button>}>
      <section className="card tree-card">
        {!all ? <Loading error={query.error} retry={() => void query.refetch()} /> : (
          <div className="scroll" tabIndex={-1}>
            <table className="tree list">
              <thead><tr><th scope="col">{w.users.user}</th><th scope="col">{w.users.role}</th><th scope="col" className="wide-only">{w.users.facilities}</th><th scope="col" className="wide-only">{w.users.totp}</th><th scope="col" className="wide-only">{w.users.lastSignIn}</th><th scope="col">{w.users.state}</th></tr></thead>
              <tbody>
                {all.map((user) => (
                  <tr key={user.user} onClick={() => setEdited(user)}>
                    <th scope="row"><button type="button" className="row-name">{user.name}</button> <span className="quiet mono">{user.user}</span></th><td>{say(user.roleName)}</td><td className="wide-only">{user.facilities.length === 0 ? w.users.all : user.facilities.map(named).join('、')}</td>
                    <td className="wide-only">{user.totp ? '✓' : '—'}</td><td className="wide-only">{user.lastSignIn ? instant(user.lastSignIn, language) : '—'}</td><td>{user.disabled ? w.users.disabled : user.lockedUntil && new Date(user.lockedUntil) > new Date() ? w.users.locked : w.users.active}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {edited && <Editor key={edited === 'new' ? '' : edited.user} user={edited === 'new' ? null : edited} facilities={facilities.data ?? []} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function Editor({ user, facilities, onClose }: { user: User | null; facilities: Facility[]; onClose: () => void }) {
  const { w, say } = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [fault, setFault] = useState('');
  const attempt = async (action: () => Promise<unknown>, done?: string) => {
    setFault('');
    try {
      await action();
      await queries.invalidateQueries({ queryKey: ['users'] });
      if (done) void message.success(done);
      else onClose();
    } catch (error) {
      setFault(reasonOf(error, say));
    }
  };
  const save = (given: Given) => attempt(() => user
    ? call('PUT', `users/${encodeURIComponent(user.user)}`, { name: given.name, role: given.role, facilities: given.facilities ?? [], disabled: given.disabled ?? false })
    : call('POST', 'users', { ...given, facilities: given.facilities ?? [] }));
  return (
    <Drawer open {...inPlace} onClose={onClose} title={user ? w.users.edit : w.users.add} size={440}>
      <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => void save(given)} initialValues={user ?? { role: 'dataOwner' }}>
        {!user && <Form.Item label={w.users.user} name="user" extra={w.signIn.userHint} rules={[{ required: true, message: w.signIn.userHint }]}><Input autoFocus autoCapitalize="none" /></Form.Item>}
        <Form.Item label={w.users.name} name="name" rules={[{ required: true, message: '' }]}><Input /></Form.Item>
        {!user && <Form.Item label={w.users.password} name="password" extra={w.signIn.passwordHint} rules={[{ required: true, min: 10, message: w.signIn.passwordHint }]}><Input.Password autoComplete="new-password" /></Form.Item>}
        <Form.Item label={w.users.role} name="role">
          <Radio.Group className="radios">{roles.map((role) => <Radio key={role} value={role}><b>{w.users.roles[role]}</b><small>{w.users.roleHelp[role]}</small></Radio>)}</Radio.Group>
        </Form.Item>
        <Form.Item label={w.users.facilities} name="facilities" extra={w.users.confined}><Select mode="multiple" options={facilities.map((one) => ({ value: one.id, label: say(one.name) }))} /></Form.Item>
        {user && <Form.Item name="disabled" valuePropName="checked"><Checkbox>{w.users.disable}</Checkbox></Form.Item>}
        {fault && <p className="form-fault" role="alert">{fault}</p>}
        <Button type="primary" htmlType="submit">{user ? w.common.save : w.users.add}</Button>
      </Form>
      {user && (
        <Form layout="vertical" className="reset" onFinish={({ password }: { password: string }) => void attempt(() => call('POST', `users/${encodeURIComponent(user.user)}/password`, { password }), w.users.resetDone)}>
          <Form.Item label={w.users.reset} name="password" extra={w.signIn.passwordHint} rules={[{ required: true, min: 10, message: w.signIn.passwordHint }]}><Input.Password autoComplete="new-password" /></Form.Item>
          <Button htmlType="submit">{w.users.reset}</Button>
        </Form>
      )}
    </Drawer>
  );
}
