import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../utils/contract/texts';

/** Components get their texts from here, so that they need no browser API. */
export const Texts = createContext<Translate>((name) => name);

export const useTexts = () => useContext(Texts);
