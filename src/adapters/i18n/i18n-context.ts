import { createContext } from '@lit/context';
import type { I18n } from './i18n.ts';

/** Translations; elements use the Localize controller, which re-renders on a language change. */
export const i18nContext = createContext<I18n>('i18n');
