import '@fontsource-variable/inter/index.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/pages.css';
import './styles/activity.css';
import './styles/notes.css';
import './styles/energy.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Refusal } from './api/http.ts';
import { App } from './shell/App.tsx';
import { markStyles } from './shell/nonce.ts';

markStyles();

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, refetchOnWindowFocus: true, retry: (count, error) => !(error instanceof Refusal) && count < 2 } },
});

// Charts measure their labels: they wait for the font.
void document.fonts.load("14px 'Inter Variable'").finally(() =>
  createRoot(document.getElementById('root')!).render(
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>,
  ),
);
