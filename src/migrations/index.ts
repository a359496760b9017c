import * as migration_20261124_222718_initial from './20261124_222718_initial';

export const migrations = [
  {
    up: migration_20261124_222718_initial.up,
    down: migration_20261124_222718_initial.down,
    name: '20261124_222718_initial'
  },
];
