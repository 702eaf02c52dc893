import { forgetSiteChoice, sitesWithChoice } from '../shared/site-choices';
import {
  askForSite,
  giveBackSites,
  permittedSites,
  watchPermittedSites,
} from '../shared/site-permissions';

/** All that is known of single sites, for the popup and the settings page. */
export const siteAccess = {
  always: permittedSites,
  askFor: askForSite,
  giveBack: giveBackSites,
  watch: watchPermittedSites,
  choices: sitesWithChoice,
  forgetChoice: forgetSiteChoice,
};
