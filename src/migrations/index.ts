import * as migration_20261124_223341_initial from './20261124_223341_initial';
import * as migration_20261124_231054_fiche_layout from './20261124_231054_fiche_layout';
import * as migration_20261124_232945_password_reset from './20261124_232945_password_reset';
import * as migration_20261125_011201_review_and_accounts from './20261125_011201_review_and_accounts';
import * as migration_20261125_011203_no_account_lock from './20261125_011203_no_account_lock';
import * as migration_20261125_013439_media_owner from './20261125_013439_media_owner';
import * as migration_20261127_183000_media_used_by from './20261127_183000_media_used_by';

export const migrations = [
  {
    up: migration_20261124_223341_initial.up,
    down: migration_20261124_223341_initial.down,
    name: '20261124_223341_initial',
  },
  {
    up: migration_20261124_231054_fiche_layout.up,
    down: migration_20261124_231054_fiche_layout.down,
    name: '20261124_231054_fiche_layout',
  },
  {
    up: migration_20261124_232945_password_reset.up,
    down: migration_20261124_232945_password_reset.down,
    name: '20261124_232945_password_reset',
  },
  {
    up: migration_20261125_011201_review_and_accounts.up,
    down: migration_20261125_011201_review_and_accounts.down,
    name: '20261125_011201_review_and_accounts',
  },
  {
    up: migration_20261125_011203_no_account_lock.up,
    down: migration_20261125_011203_no_account_lock.down,
    name: '20261125_011203_no_account_lock',
  },
  {
    up: migration_20261125_013439_media_owner.up,
    down: migration_20261125_013439_media_owner.down,
    name: '20261125_013439_media_owner',
  },
  {
    up: migration_20261127_183000_media_used_by.up,
    down: migration_20261127_183000_media_used_by.down,
    name: '20261127_183000_media_used_by'
  },
];
