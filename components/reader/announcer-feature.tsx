import { type Announcer, AnnouncerToast } from '../ui/announcer';
import type { ReaderFeature } from './feature';

/** What the other features say was done. */
export const announcerFeature = (announcer: Announcer): ReaderFeature => ({
  Panel: () => <AnnouncerToast announcer={announcer} />,
});
