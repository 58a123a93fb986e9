import { useWords } from '../words/words.ts';
import { PartBar } from './Marks.tsx';
import { uploadText, type Uploads } from './uploads.ts';

export function UploadBars({ rows, target }: { rows: Uploads[]; target: number }) {
  const { w } = useWords();
  return (
    <>
      <ul className="uploads">
        {rows.map((row) => (
          <li key={row.key} className={row.below ? 'below' : ''}><span>{row.name}</span><PartBar part={row.rate} mark={target} tone={row.below ? 'bad' : 'ours'} /><b className="num">{row.below && <i aria-hidden>✕ </i>}{uploadText(row.rate)}</b>{row.below && <span className="sr">{w.energy.live.below}</span>}</li>
        ))}
      </ul>
      <p className="card-foot quiet">{w.energy.live.axis}</p>
    </>
  );
}
