import { withBlock } from './markdown'
import { rolesTable } from './rolesTable'
import { statesDiagram } from './statesDiagram'

/** Puts the tables of access and review between the markers of the page about them. */
export const rolesPage = (page: string): string =>
  withBlock(withBlock(page, 'roles', rolesTable()), 'states', statesDiagram())
