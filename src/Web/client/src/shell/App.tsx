import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { call, get, Refusal } from '../api/http.ts';
import type { InventoryItem, Session, Setup } from '../api/types.ts';
import { SignIn } from '../pages/SignIn.tsx';
import { Loading } from '../parts/States.tsx';
import { antTheme, applyTheme } from '../tokens/theme.ts';
import type { Theme } from '../tokens/tokens.ts';
import { speech, SpeechContext, useWords } from '../words/words.ts';
import { PlaceContext, type Place } from './context.ts';
import { useAddress } from './router.ts';
import { nonce } from './nonce.ts';
import { Shell } from './Shell.tsx';

const stored = (key: string) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const store = (key: string, value: string) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still works.
  }
};

export function App() {
  const [theme, setTheme] = useState<Theme>(() => (stored('theme') as Theme | null) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  const [language, setLanguage] = useState<'zh' | 'en'>(() => (stored('language') as 'zh' | 'en' | null) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));
  useEffect(() => {
    applyTheme(theme);
    store('theme', theme);
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    store('language', language);
  }, [language]);
  const ant = useMemo(() => antTheme(theme), [theme]);
  return (
    <ConfigProvider theme={ant} locale={language === 'zh' ? zhCN : enUS} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      <SpeechContext.Provider value={useMemo(() => speech(language), [language])}>
        <AntApp>
          <Refused />
          <Gate theme={theme} setTheme={setTheme} setLanguage={setLanguage} />
        </AntApp>
      </SpeechContext.Provider>
    </ConfigProvider>
  );
}

// What the server refused and no form answered for is told, whatever page it happened on.
function Refused() {
  const { message } = AntApp.useApp();
  const { say } = useWords();
  useEffect(() => {
    const tell = (event: PromiseRejectionEvent) => {
      if (!(event.reason instanceof Refusal)) return;
      void message.error(say(event.reason.problem.reason) || event.reason.message, 8);
    };
    addEventListener('unhandledrejection', tell);
    return () => removeEventListener('unhandledrejection', tell);
  }, [message, say]);
  return null;
}

type Look = { theme: Theme; setTheme: (theme: Theme) => void; setLanguage: (language: 'zh' | 'en') => void };

// Nobody signed in: the sign-in page; else the application.
function Gate({ theme, setTheme, setLanguage }: Look) {
  const queries = useQueryClient();
  const session = useQuery({
    queryKey: ['session'], staleTime: 60_000, retry: false,
    queryFn: () => get<Session>('session').catch((error: unknown) => (error instanceof Refusal && error.problem.status === 401 ? null : Promise.reject(error))),
  });
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => get<Setup>('setup'), enabled: session.data === null });
  const inventories = useQuery({ queryKey: ['inventories'], queryFn: () => get<InventoryItem[]>('inventories'), enabled: !!session.data });
  const { params } = useAddress();
  const chosen = params.get('inv');
  const place = useMemo<Place | null>(() => {
    if (!session.data || !inventories.data) return null;
    const inventory = inventories.data.find((one) => one.id === chosen) ?? inventories.data.at(-1) ?? null;
    const basis = params.get('basis');
    return {
      session: session.data, inventories: inventories.data, inventory, basis: basis === 'market' || basis === 'location' ? basis : (inventory?.basis ?? 'location'), theme, setTheme,
      setLanguage: (language) => {
        setLanguage(language);
        void call('PUT', 'session/language', { language });
      },
    };
  }, [session.data, inventories.data, chosen, params, theme, setTheme, setLanguage]);
  if (session.data === null) {
    if (!setup.data) return <Loading whole error={setup.error} />;
    return (
      <SignIn setup={setup.data} setLanguage={setLanguage} onSession={(fresh) => {
        queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
        queries.setQueryData(['session'], fresh);
      }} />
    );
  }
  if (!place) return <Loading whole error={session.error ?? inventories.error} />;
  return (
    <PlaceContext.Provider value={place}>
      <Shell />
    </PlaceContext.Provider>
  );
}
