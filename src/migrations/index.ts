import * as migration_20261124_222528_initial from './20261124_222528_initial';

export const migrations = [
  {
    up: migration_20261124_222528_initial.up,
    down: migration_20261124_222528_initial.down,
    name: '20261124_222528_initial'
  },
];
