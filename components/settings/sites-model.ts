import { type ReadonlySignal, signal } from '@preact/signals';
import type { ErrorValue, Result } from '../../utils/contract/result';
import { type PermittedSite, sitesFor } from '../../utils/settings/sites';

/** What the browser and the reader's choices say of single sites. */
export interface SiteAccess {
  always(): Promise<readonly PermittedSite[]>;
  /** Asks the reader, through the browser; to be called while a click lasts. */
  askFor(host: string): Promise<Result<boolean>>;
  giveBack(sites: readonly PermittedSite[]): Promise<Result<boolean>>;
  watch(onChange: () => void, signal: AbortSignal): void;
  /** The hosts for which a picked part of the page is remembered. */
  choices(): Promise<readonly string[]>;
  forgetChoice(host: string): Promise<Result<void>>;
}

/** Sites with something of their own: always open there, or a part of the page picked there. */
export interface SitesModel {
  readonly always: ReadonlySignal<readonly PermittedSite[]>;
  readonly choices: ReadonlySignal<readonly string[]>;
  readonly failure: ReadonlySignal<ErrorValue | null>;
  isAlways(host: string): boolean;
  /** Asks for a site, or gives it back. Asking starts at once, within the click. */
  setAlways(host: string, isOn: boolean): Promise<void>;
  giveBack(site: PermittedSite): Promise<void>;
  forgetChoice(host: string): Promise<void>;
  refresh(): Promise<void>;
}

export function createSitesModel(access: SiteAccess, ending: AbortSignal): SitesModel {
  const always = signal<readonly PermittedSite[]>([]);
  const choices = signal<readonly string[]>([]);
  const failure = signal<ErrorValue | null>(null);

  async function refresh(): Promise<void> {
    [always.value, choices.value] = await Promise.all([access.always(), access.choices()]);
  }

  async function settle(asked: Promise<Result<unknown>>): Promise<void> {
    const outcome = await asked;
    failure.value = outcome.ok ? null : outcome.error;
    await refresh();
  }

  access.watch(() => void refresh(), ending);
  return {
    always,
    choices,
    failure,
    isAlways: (host) => sitesFor(host, always.value).length > 0,
    setAlways: (host, isOn) =>
      settle(isOn ? access.askFor(host) : access.giveBack(sitesFor(host, always.peek()))),
    giveBack: (site) => settle(access.giveBack([site])),
    forgetChoice: (host) => settle(access.forgetChoice(host)),
    refresh,
  };
}
