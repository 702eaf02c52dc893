import { alwaysSites, askForSite, giveBackSites, watchAlwaysSites } from './always-sites';
import { forgetSiteChoice, sitesWithChoice } from './site-choices';

/** All that is known of single sites, for the popup and the settings page. */
export const sitesKeeper = {
  always: alwaysSites,
  askFor: askForSite,
  giveBack: giveBackSites,
  watch: watchAlwaysSites,
  choices: sitesWithChoice,
  forgetChoice: forgetSiteChoice,
};
