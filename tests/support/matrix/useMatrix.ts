import { beforeAll } from '@jest/globals'

import type { TestEngine } from '../engines'
import type { Door } from './doors'
import { graphqlDoor } from './graphqlDoor'
import { localDoor } from './localDoor'
import { makePeople } from './people'
import { startMatrix } from './prove'
import type { Matrix } from './prove'
import { restDoor } from './restDoor'
import { makeScene } from './scene'
import type { Moderated } from './scene'

export const DOORS = ['REST', 'GraphQL', 'the Local API'] as const

/** Everybody and every document, made once before the tests of this block. */
export const useMatrix = (
  engine: TestEngine,
  collection: Moderated,
): (() => { door: (name: (typeof DOORS)[number]) => Door; matrix: Matrix }) => {
  const app = engine.useApp()
  let matrix: Matrix | undefined

  beforeAll(async () => {
    const people = await makePeople(app())
    const scene = await makeScene(app(), collection, people.cities)
    matrix = await startMatrix({ app: app(), collection, people, scene })
  })

  return () => {
    if (!matrix) throw new Error('the matrix is made before the tests, not beside them')
    const doors = [restDoor, graphqlDoor, localDoor(app().payload)]
    return { door: (name) => doors.find((each) => each.name === name)!, matrix }
  }
}
