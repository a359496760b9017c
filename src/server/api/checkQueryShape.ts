import { Refusal } from '../refusal'

/** Parameters that hold other parameters: `where[title][equals]=x`. */
const NESTED = ['joins', 'populate', 'select', 'where']

/** Payload answers what this holds in the place of the stored document, to whoever asks. */
const CLOSED = 'data'

/**
 * Refuses a text where the API takes a structure: Payload would take the text apart, letter by letter.
 * What is inside the structures is checked by the collections.
 *
 * @throws {Refusal} 400 with the parameter's name
 */
export const checkQueryShape = (params: URLSearchParams): void => {
  const parameter = hasClosed(params)
    ? CLOSED
    : NESTED.find((name) => params.getAll(name).some((value) => !['', 'false'].includes(value)))
  if (!parameter) return
  throw new Refusal(400, {
    code: 'bad_query',
    data: { parameter },
    message: `De vraag kan niet beantwoord worden: “${parameter}” heeft niet de juiste vorm.`,
  })
}

const hasClosed = (params: URLSearchParams): boolean =>
  [...params.keys()].some((name) => name.split('[', 1)[0] === CLOSED)
