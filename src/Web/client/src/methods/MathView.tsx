import type { ReactNode } from 'react';
import { chemical } from '../numbers/format.ts';
import type { MathNode } from './methods.ts';

// A formula drawn as mathematics by the browser itself.
export function MathView({ name, formula, expression }: { name: string; formula: MathNode; expression: string }) {
  return (
    <math display="block" aria-label={`${name} = ${expression}`}>
      <mrow><mi mathvariant={name.length > 1 ? 'normal' : undefined}>{chemical(name.replace(/^\$/, ''))}</mi><mo>=</mo>{draw(formula)}</mrow>
    </math>
  );
}

function draw(node: MathNode): ReactNode {
  switch (node.kind) {
    case 'number': return <mn>{node.text}</mn>;
    case 'sign': return <mo>{node.text}</mo>;
    case 'name': return node.parts.length === 0 ? <mi>{node.text}</mi> : <msub><mi>{node.text}</mi><mrow>{spread(node.parts, ',')}</mrow></msub>;
    case 'molar': return <mfrac><msub><mi>M</mi><mtext>{chemical(node.parts[0]!.text!)}</mtext></msub><msub><mi>M</mi><mtext>{chemical(node.parts[1]!.text!)}</mtext></msub></mfrac>;
    case 'fraction': return <mfrac><mrow>{draw(node.parts[0]!)}</mrow><mrow>{draw(node.parts[1]!)}</mrow></mfrac>;
    case 'group': return <mrow><mo stretchy="true">(</mo>{draw(node.parts[0]!)}<mo stretchy="true">)</mo></mrow>;
    case 'sum': return <mrow><munder><mo>∑</mo><mtext>{node.text}</mtext></munder>{draw(node.parts[0]!)}</mrow>;
    case 'min': case 'max': return <mrow><mi>{node.kind}</mi><mo>(</mo>{spread(node.parts, ',')}<mo>)</mo></mrow>;
    default: return <mrow>{node.parts.map((part, index) => <mrow key={index}>{draw(part)}</mrow>)}</mrow>;
  }
}

const spread = (parts: MathNode[], sign: string): ReactNode => parts.map((part, index) => <mrow key={index}>{index > 0 && <mo>{sign}</mo>}{draw(part)}</mrow>);
