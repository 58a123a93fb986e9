import type { FactorChoice } from '../api/types.ts';
import { exact, unit } from '../numbers/format.ts';
import { useWords } from '../words/words.ts';

// Each factor with its table, why it was chosen, and what was not chosen and why.
export function FactorsUsed({ factors, open }: { factors: FactorChoice[]; open: boolean }) {
  const { w, language, say } = useWords();
  return (
    <section className="panel-part">
      <h3>{w.explain.method}</h3>
      {factors.map(({ factor, why, rejected, warnings }) => (
        <details key={factor.id} className="factor" open={open && factors.length === 1}>
          <summary><span>{say(factor.kindName)}</span><b>{exact(factor.value)} {unit(factor.unit, language)}</b></summary>
          <p>{factor.source}</p>
          <p className="quiet"><b>{w.explain.why}</b> {say(why)}</p>
          {warnings.map((warning, index) => <p key={index} className="warning-line">! {say(warning)}</p>)}
          {rejected.length > 0 && (
            <>
              <p className="quiet"><b>{w.explain.notChosen}</b></p>
              <ul className="rejected">
                {rejected.map((other) => <li key={other.factor.id}><b>{exact(other.factor.value)} {unit(other.factor.unit, language)}</b> <span className="quiet">{other.factor.source} · {say(other.reason)}</span></li>)}
              </ul>
            </>
          )}
        </details>
      ))}
    </section>
  );
}
