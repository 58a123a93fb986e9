import { BankOutlined, LogoutOutlined, MoonOutlined, SearchOutlined, SunOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Button, Dropdown, Input, Segmented, Select, Tooltip, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { EnergySiteView } from '../api/energy.ts';
import type { Basis, Source } from '../api/types.ts';
import { pathOf } from '../energy/path.ts';
import { Bell } from '../notices/Bell.tsx';
import { useWords } from '../words/words.ts';
import { usePlace, yearOf } from './context.ts';
import { allowedPages } from './pages.tsx';
import { go, href, setParams } from './router.ts';
import { NewInventory } from './NewInventory.tsx';
import { StatusSteps } from './StatusSteps.tsx';

// What all figures below depend on, then search, language, theme and account.
export function TopBar() {
  const { w, language, say } = useWords();
  const { session, inventories, inventory, basis, theme, setTheme, setLanguage } = usePlace();
  const queries = useQueryClient();
  const [beginning, setBeginning] = useState(false);
  const mayBegin = session.permissions.includes('writeBook') && session.facilities.length === 0;
  const signOut = async () => {
    await call('DELETE', 'session');
    queries.setQueryData(['session'], null);
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };
  return (
    <header className="top">
      {inventory && <span className="top-organization"><BankOutlined aria-hidden /> {say(inventory.organization)}</span>}
      {inventory && (
        <Select
          aria-label={w.top.period} value={inventory.id} prefix={<span className="quiet">{w.top.period}</span>} popupMatchSelectWidth={false} onChange={(inv) => (inv === 'new' ? setBeginning(true) : setParams({ inv }))}
          options={inventories.toReversed().map((one) => ({ value: one.id, label: <>{yearOf(one)}{one.restates && ` · ${one.id.split('-').at(-1)}`}</>, title: one.id })).concat(mayBegin ? [{ value: 'new', label: <>{w.beginning.open}</>, title: '' }] : [])}
        />
      )}
      {!inventory && mayBegin && <Button onClick={() => setBeginning(true)}>{w.beginning.open}</Button>}
      {beginning && <NewInventory onClose={() => setBeginning(false)} />}
      {inventory && session.facilities.length === 0 && (
        <Segmented
          className="basis" aria-label={w.top.basis} value={basis} onChange={(value) => setParams({ basis: value })}
          options={[{ value: 'location' as Basis, label: `${w.top.basis}${language === 'zh' ? '：' : ': '}${w.top.location}` }, { value: 'market' as Basis, label: w.top.market }]}
        />
      )}
      <StatusSteps />
      <span className="top-space" />
      <Search />
      <Button type="text" aria-label={w.top.language} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}><span className={language === 'zh' ? 'on' : 'off'}>中</span>&nbsp;/&nbsp;<span className={language === 'en' ? 'on' : 'off'}>EN</span></Button>
      <Tooltip title={theme === 'light' ? w.top.dark : w.top.light}>
        <Button type="text" aria-label={theme === 'light' ? w.top.dark : w.top.light} icon={theme === 'light' ? <MoonOutlined /> : <SunOutlined />} onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')} />
      </Tooltip>
      <Bell />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', disabled: true, label: `${session.name} · ${session.user}` }, { key: 'settings', label: w.nav.settings, onClick: () => go(href('settings')) },
            { key: 'out', icon: <LogoutOutlined />, label: w.top.signOut, onClick: () => void signOut() },
          ],
        }}
      >
        <button type="button" className="role-chip" aria-label={`${w.top.account}: ${say(session.roleName)}`}>{say(session.roleName)}</button>
      </Dropdown>
    </header>
  );
}

// Ctrl K: pages, sources and meters.
function Search() {
  const { w, say } = useWords();
  const { session, inventory } = usePlace();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const box = useRef<InputRef>(null);
  const sources = useGet<Source[]>(`inventories/${inventory?.id ?? ''}/sources`, opened && inventory !== null);
  const meters = useGet<EnergySiteView>('energy/meters', opened);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!((event.ctrlKey || event.metaKey) && event.key === 'k')) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const options = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    const fits = (...texts: string[]) => wanted !== '' && texts.some((one) => one.toLowerCase().includes(wanted));
    const found = allowedPages(session).filter((page) => fits(w.nav[page.key], page.key)).map((page) => ({ value: href(page.path), label: w.nav[page.key] }));
    const target = session.facilities.length === 0 ? 'inventory' : 'sources';
    for (const source of sources.data ?? [])
      if (fits(source.id, source.name.zh, source.name.en)) found.push({ value: href(target, { by: 'scope', figure: source.figure }), label: say(source.name) });
    for (const meter of meters.data?.meters ?? []) if (fits(meter.id, meter.name.zh, meter.name.en)) found.push({ value: href(pathOf('meters', meter.id)), label: say(meter.name) });
    return found.slice(0, 12);
  }, [text, session, sources.data, meters.data, w, say]);
  return (
    <AutoComplete
      className="top-search" value={text} options={options} popupMatchSelectWidth={320} onFocus={() => setOpened(true)} onChange={setText} notFoundContent={text.trim() ? w.top.noResult : null} defaultActiveFirstOption
      onSelect={(to: string) => {
        setText('');
        go(to);
      }}
    >
      <Input ref={box} prefix={<SearchOutlined aria-hidden />} placeholder={w.top.search} aria-label={w.top.search} suffix={<kbd>Ctrl K</kbd>} />
    </AutoComplete>
  );
}
