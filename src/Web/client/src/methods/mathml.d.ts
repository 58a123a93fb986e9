import type { HTMLAttributes, Key } from 'react';

type MathAttributes = HTMLAttributes<HTMLElement> & { key?: Key | null; display?: 'block' | 'inline'; mathvariant?: string | undefined; stretchy?: 'true' | 'false' };

// The elements of MathML that formulas are drawn with; React draws them, its types do not name them.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathAttributes; mrow: MathAttributes; mi: MathAttributes; mo: MathAttributes; mn: MathAttributes; mtext: MathAttributes; mfrac: MathAttributes; msub: MathAttributes; munder: MathAttributes;
    }
  }
}
