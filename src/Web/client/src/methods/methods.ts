import type { LocalText } from '../api/types.ts';

// The methods of quantification as src/Web writes them.
export type MathNode = { kind: 'number' | 'name' | 'molar' | 'row' | 'sign' | 'fraction' | 'group' | 'sum' | 'min' | 'max'; text: string | null; parts: MathNode[] };
export type MethodItem = { id: string; title: LocalText; standard: string; own: boolean; published: number; independent: number; questions: string[]; subjects: string[] };
export type MethodLine = { name: string; title: LocalText | null; units: string[]; formula: MathNode; expression: string; equation: string | null };
export type Method = {
  method: MethodItem; note: LocalText | null; sha256: string; validFrom: string | null; subjects: { name: string; choices: { id: string; name: LocalText }[] }[];
  inputs: { name: string; title: LocalText | null; kind: 'activity' | 'parameter' | 'factor'; units: string[]; default: string | null; factorKind: string | null; of: string[] }[];
  lets: MethodLine[]; emissions: MethodLine[]; energy: MethodLine[]; examples: { kind: 'published' | 'independent'; source: string; given: Record<string, string>; expect: Record<string, string> }[];
  sources: { id: string; name: LocalText }[]; yaml: string | null;
};
