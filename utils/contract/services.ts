import {
  BACKUP_POLICY,
  type BackupService,
  DRAFT_POLICY,
  type DraftService,
  FRAME_POLICY,
  type FrameService,
  PICKED_BLOCK_POLICY,
  type PickedBlockService,
  TAB_POLICY,
  type TabService,
} from './background-services';
import type { PolicyTable } from './call-policy';
import { OPENING_POLICY, type OpeningService } from './first-sight';
import { LIBRARY_POLICY, type LibraryService } from './library-service';
import type { PageService, ShowOnPageService } from './page-services';

/** What the background worker answers, by the name under which it is called. */
export interface WorkerServices {
  readonly library: LibraryService;
  readonly backups: BackupService;
  readonly drafts: DraftService;
  readonly tabs: TabService;
  readonly frames: FrameService;
  readonly pickedBlocks: PickedBlockService;
  readonly opening: OpeningService;
}

/** What our scripts in a news page answer. */
export interface PageServices {
  readonly page: PageService;
  readonly showOnPage: ShowOnPageService;
}

/** Who may call what of the worker. */
export const WORKER_POLICIES: {
  readonly [Name in keyof WorkerServices]: PolicyTable<WorkerServices[Name]>;
} = {
  library: LIBRARY_POLICY,
  backups: BACKUP_POLICY,
  drafts: DRAFT_POLICY,
  tabs: TAB_POLICY,
  frames: FRAME_POLICY,
  pickedBlocks: PICKED_BLOCK_POLICY,
  opening: OPENING_POLICY,
};

/** How a call travels between contexts. */
export interface Call {
  readonly lede: 1;
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
  /** Whether the caller knows that it is in a private window. Its word can only make us stricter. */
  readonly isPrivate: boolean;
}
