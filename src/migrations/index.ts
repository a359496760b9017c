import * as migration_20261124_223341_initial from './20261124_223341_initial';
import * as migration_20261124_231054_fiche_layout from './20261124_231054_fiche_layout';
import * as migration_20261124_232810_accounts from './20261124_232810_accounts';
import * as migration_20261124_233406_suspended from './20261124_233406_suspended';
import * as migration_20261124_233415_no_account_lock from './20261124_233415_no_account_lock';

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
    up: migration_20261124_232810_accounts.up,
    down: migration_20261124_232810_accounts.down,
    name: '20261124_232810_accounts',
  },
  {
    up: migration_20261124_233406_suspended.up,
    down: migration_20261124_233406_suspended.down,
    name: '20261124_233406_suspended',
  },
  {
    up: migration_20261124_233415_no_account_lock.up,
    down: migration_20261124_233415_no_account_lock.down,
    name: '20261124_233415_no_account_lock'
  },
];
