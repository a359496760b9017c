import * as migration_20261124_223341_initial from './20261124_223341_initial';

export const migrations = [
  {
    up: migration_20261124_223341_initial.up,
    down: migration_20261124_223341_initial.down,
    name: '20261124_223341_initial'
  },
];
