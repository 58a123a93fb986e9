import { createContext, useContext } from 'react';
import type { LocalText } from '../api/types.ts';
import type { Language } from '../numbers/format.ts';
import { en } from './en.ts';
import { zh, type Words } from './zh.ts';

export const books: Record<Language, Words> = { zh, en };

export type Speech = { language: Language; w: Words; say: (text: LocalText | null | undefined) => string };

export const speech = (language: Language): Speech => ({ language, w: books[language], say: (text) => (text ? text[language] : '') });

export const SpeechContext = createContext<Speech>(speech('zh'));
export const useWords = (): Speech => useContext(SpeechContext);
