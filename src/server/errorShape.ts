import { isRecord } from '../domain/isRecord'

/** One thing that went wrong. `code` is stable; `message` is for people and may change. */
export type ErrorEntry = { code: string; message: string } & Record<string, unknown>

/** What every 4xx and 5xx of the server and its API looks like. */
export type ErrorBody = { errors: ErrorEntry[]; requestId: string } & Record<string, unknown>

type Refusal = {
  code?: string
  data?: Record<string, unknown>
  headers?: Record<string, string>
  /** Clients of GraphQL look for the code among an error's extensions. */
  isGraphql?: boolean
  message?: string
  requestId: string
  status: number
}

const BY_STATUS: Record<number, [code: string, message: string]> = {
  400: ['bad_request', 'De vraag is niet geldig.'],
  401: ['unauthenticated', 'Meld je aan om dit te doen.'],
  403: ['forbidden', 'Je hebt geen rechten om dit te doen.'],
  404: ['not_found', 'Niet gevonden.'],
  405: ['method_not_allowed', 'Deze methode kan hier niet.'],
  408: ['request_timeout', 'De vraag kwam te traag binnen.'],
  409: ['conflict', 'Dit botst met de huidige toestand.'],
  411: ['length_required', 'Vermeld de lengte van de inhoud (Content-Length).'],
  412: ['precondition_failed', 'Iemand anders heeft dit intussen gewijzigd.'],
  413: [
    'payload_too_large',
    'Wat je verstuurt is te groot. Een afbeelding mag hoogstens 10 MB groot zijn.',
  ],
  414: ['uri_too_long', 'Het adres is te lang.'],
  415: ['unsupported_media_type', 'Dit soort inhoud wordt hier niet aanvaard.'],
  417: ['expectation_failed', 'Wat de kopregel Expect vraagt, kan hier niet.'],
  422: ['unprocessable', 'De inhoud kan niet verwerkt worden.'],
  423: ['locked', 'Dit is vergrendeld.'],
  429: ['too_many_requests', 'Te veel vragen na elkaar. Probeer het straks opnieuw.'],
  431: ['headers_too_large', 'De kopregels van de vraag zijn te groot.'],
  500: ['internal_error', 'Er ging iets mis aan onze kant. Probeer het later opnieuw.'],
  501: ['not_implemented', 'Dit bestaat hier niet.'],
  503: ['service_unavailable', 'De dienst is even niet beschikbaar. Probeer het straks opnieuw.'],
}

/** Seconds after which a client may try again what answered 503. */
export const RETRY_AFTER = '5'

/** @returns the stable code and the message that go with a status when nothing better is known */
export const defaultsFor = (status: number): { code: string; message: string } => {
  const [code, message] = BY_STATUS[status] ?? BY_STATUS[status < 500 ? 400 : 500]!
  return { code, message }
}

/** The body of a refusal that the server itself decides on. */
export const errorBody = (refusal: Refusal): ErrorBody => {
  const { data, isGraphql, requestId, status } = refusal
  const { code = defaultsFor(status).code, message = defaultsFor(status).message } = refusal
  const entry: ErrorEntry = { code, message, ...(data && { data }) }
  if (isGraphql) entry.extensions = { code, statusCode: status }
  return { errors: [entry], requestId }
}

/** The headers that go with an error, beside those that every answer has. */
export const errorHeaders = (status: number): Record<string, string> => ({
  'Cache-Control': 'no-store',
  'Content-Type': 'application/json; charset=utf-8',
  ...(status === 503 && { 'Retry-After': RETRY_AFTER }),
})

/** A refusal as a Fetch response. */
export const errorResponse = (refusal: Refusal): Response =>
  new Response(JSON.stringify(errorBody(refusal)), {
    headers: { ...errorHeaders(refusal.status), ...refusal.headers },
    status: refusal.status,
  })

/**
 * Brings the error bodies that Payload's endpoints know (`{errors}`, `{message}`, none) into the one
 * shape. What an entry has beside code and message stays, `data.errors[].path` among it.
 *
 * @param body parsed JSON, or undefined when the answer had none
 */
export const normaliseErrors = (body: unknown, status: number, requestId: string): ErrorBody => {
  const defaults = defaultsFor(status)
  const { errors, message, ...rest } = isRecord(body) ? body : {}
  const listed = Array.isArray(errors) ? errors.filter(isRecord) : []
  const entries = listed.length > 0 ? listed : [isRecord(body) && status < 500 ? { message } : {}]
  return {
    ...rest,
    errors: entries.map((entry) => ({
      ...entry,
      code: firstText(entry.code, isRecord(entry.data) && entry.data.code) ?? defaults.code,
      message: firstText(entry.message) ?? defaults.message,
    })),
    requestId,
  }
}

const firstText = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '')
