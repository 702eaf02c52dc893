import { render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { Texts } from '../../../components/ui/texts';
import messages from '../../../public/_locales/en/messages.json';
import type { Translate } from '../../../utils/contract/texts';

/** The interface's texts as an English browser shows them. */
export const english: Translate = (name, ...substitutions) =>
  messages[name].message.replace(/\$(\d)/g, (_, n) => String(substitutions[Number(n) - 1] ?? ''));

/** Renders a component with English texts. */
export const renderInEnglish = (component: ComponentChild) =>
  render(<Texts.Provider value={english}>{component}</Texts.Provider>);
