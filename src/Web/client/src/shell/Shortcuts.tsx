import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import { usePlace } from './context.ts';
import { allowedPages } from './pages.tsx';
import { go, href } from './router.ts';
import { stepFrom } from './steps.ts';

// The things of the page that J and K step through: months that wait for the account, else the rows of its list.
const stepsOf = (main: HTMLElement) => {
  const waiting = [...main.querySelectorAll<HTMLElement>('[data-step]')];
  return waiting.length > 0 ? waiting : [...main.querySelectorAll<HTMLElement>('button.row-name')];
};

function step(by: 1 | -1) {
  const main = document.getElementById('main');
  const all = main ? stepsOf(main) : [];
  if (!main || all.length === 0) return;
  const focused = all.findIndex((one) => one === document.activeElement);
  const present = focused >= 0 ? focused : all.findIndex((one) => one.classList.contains('chosen') || one.closest('tr')?.classList.contains('chosen'));
  const target = all[stepFrom(all.length, present, by)]!;
  target.focus();
  target.click();
}

// Keys that work wherever nothing is being typed, and the list of them.
export function Shortcuts() {
  const { w } = useWords();
  const { session } = usePlace();
  const [listed, setListed] = useState(false);
  const waiting = useRef(0);
  const places = allowedPages(session).filter((page) => page.shortcut);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, [contenteditable], .ant-modal')) return;
      const inGrid = target.closest('.sheet') !== null;
      const after = Date.now() - waiting.current < 1200;
      waiting.current = event.key === 'g' ? Date.now() : 0;
      const page = after ? allowedPages(session).find((one) => one.shortcut === event.key) : undefined;
      if (page) go(href(page.path));
      else if (event.key === '?') setListed(true);
      else if (event.key === '/') (document.querySelector<HTMLInputElement>('#main .filter input, #main input.filter') ?? document.querySelector<HTMLInputElement>('.top-search input'))?.focus();
      else if ((event.key === 'j' || event.key === 'k') && !inGrid && !event.defaultPrevented) step(event.key === 'j' ? 1 : -1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [session]);
  const rows: [string[], string][] = [
    [['Ctrl', 'K'], w.keys.search], [['/'], w.keys.filter], [['J'], w.keys.next], [['K'], w.keys.previous], ...places.map((page): [string[], string] => [['G', page.shortcut!.toUpperCase()], w.keys.goTo(w.nav[page.key])]), [['?'], w.keys.list], [['Esc'], w.keys.close],
  ];
  return (
    <Modal open={listed} title={w.keys.title} onCancel={() => setListed(false)} footer={null} destroyOnHidden getContainer={false}>
      <dl className="keys">
        {rows.map(([keys, what]) => <div key={what}><dt>{keys.map((key, index) => <span key={key}>{index > 0 && (keys[0] === 'G' ? <span className="quiet"> {w.keys.then} </span> : ' + ')}<kbd>{key}</kbd></span>)}</dt><dd>{what}</dd></div>)}
      </dl>
    </Modal>
  );
}
