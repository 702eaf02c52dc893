import { AppError, done, failed, type Result } from '../../contract/result';
import type { PermittedSite } from '../../settings/sites';
import { isPrivateWindow } from '../shared/private-window';
import { forgetSiteChoice, sitesWithChoice } from '../shared/site-choices';
import {
  askForSite,
  giveBackSites,
  permittedSites,
  watchPermittedSites,
} from '../shared/site-permissions';

const refused = async (): Promise<Result<never>> =>
  failed(new AppError('private-window', 'nothing of sites is changed from a private window'));

/**
 * All that is known of single sites, for the popup and the settings page. A private window changes
 * none of it: a permission outlives the window as well.
 */
export const siteAccess = {
  always: permittedSites,
  askFor: (host: string): Promise<Result<boolean>> =>
    isPrivateWindow() ? refused() : askForSite(host),
  giveBack: (sites: readonly PermittedSite[]): Promise<Result<boolean>> =>
    isPrivateWindow() ? refused() : giveBackSites(sites),
  watch: watchPermittedSites,
  choices: sitesWithChoice,
  async forgetChoice(host: string): Promise<Result<void>> {
    if (isPrivateWindow()) return refused();
    await forgetSiteChoice(host);
    return done(undefined);
  },
};
