import { accountsNl } from './accountsNl'
import { adminReviewNl } from './adminReviewNl'
import { dashboardNl } from './dashboardNl'
import { reviewNl } from './reviewNl'

/** Every message that the product itself writes, in Dutch. Payload's own texts are its own. */
export const nl = {
  ...accountsNl,
  ...adminReviewNl,
  ...dashboardNl,
  ...reviewNl,
  'admin.file_required': 'Kies een bestand: een jpeg, png, webp of avif.',
  'admin.purge.body':
    'Het document verdwijnt met al zijn versies. Dat kan niet ongedaan gemaakt worden. De reden komt in het logboek.',
  'admin.purge.label': 'Definitief verwijderen',
  'admin.purge.missing': 'Vul in waarom dit definitief verwijderd wordt.',
  'admin.purge.reason': 'Reden',
  'error.account_suspended':
    'Je account is geschorst. Neem contact op met VVSG als dat niet klopt.',
  'error.bad_precondition':
    'If-Match of “revision” kan hier niet vergeleken worden: dat kan alleen voor één document, met zijn ETag.',
  'error.bad_query': 'De vraag kan niet beantwoord worden: {{problem}}',
  'error.broken_reference': 'Dit verwijst naar iets wat niet bestaat.',
  'error.database_busy':
    'De databank is even niet bereikbaar. Probeer het over enkele seconden opnieuw.',
  'error.forbidden': 'Je hebt geen toegang tot deze actie.',
  'error.in_use':
    'Dit is nog in gebruik door {{count}} ander(e) document(en), ook in concepten of in de prullenbak. Pas die eerst aan.',
  'error.internal_error': 'Er ging iets mis aan onze kant. Probeer het later opnieuw.',
  'error.invalid_credentials': 'Het e-mailadres of het wachtwoord klopt niet.',
  'error.bad_request': 'De vraag is niet geldig.',
  'error.last_admin': 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
  'error.locked': 'Dit document is vergrendeld.',
  'error.newer_draft':
    'Van een van deze documenten staat een nieuwer concept klaar. Open dat document en bewaar het apart.',
  'error.not_found': 'Dit bestaat niet, of je mag het niet zien.',
  'error.reason_required':
    'Definitief verwijderen kan alleen met een reden: die komt in het logboek. Gooi het eerst in de prullenbak: bij het document daar vraagt “Definitief verwijderen” ernaar. Over de API is het “reason”, hoogstens {{max}} tekens.',
  'error.other_city':
    'Dit hoort bij een andere stad of gemeente. Je kunt alleen voor je eigen stad of gemeente schrijven.',
  'error.stale': '{{name}} bewaarde dit document nog op {{when}} uur, nadat jij het opende.',
  'error.stale_advice':
    'Wat je hier wijzigde is niet bewaard. Kopieer het, laad de pagina opnieuw en breng het dan aan.',
  'error.stale_own': 'Je bewaarde dit document zelf nog op {{when}} uur, in een ander venster.',
  'error.stale_somebody': 'Iemand anders',
  'error.stale_submit_advice':
    'Er is niets ingediend: laad de pagina opnieuw, lees na wat er staat en dien het dan in.',
  'error.unauthenticated': 'Meld je aan om dit te doen.',
  'input.date': 'Vul een datum met een uur in, zoals 2026-09-01T08:00:00Z.',
  'input.email': 'Vul een e-mailadres in, zoals naam@stad.example.',
  'input.invalid': 'Deze waarde heeft niet de juiste vorm.',
  'input.missing': 'Vul dit in.',
  'input.too_long': 'Dit is te lang.',
  'input.too_many': 'Dit zijn er te veel.',
  'input.unknown': 'Dit veld bestaat hier niet.',
  'query.boolean': '“{{parameter}}” vergelijkt met true of false.',
  'query.date': '“{{parameter}}” vergelijkt met een datum, zoals 2025-03-31.',
  'query.depth': '“{{parameter}}” is een geheel getal van 0 tot {{max}}.',
  'query.id': 'er wordt vergeleken met iets wat geen id is.',
  'query.limit': '“{{parameter}}” is een geheel getal van 1 tot {{max}}.',
  'query.list': '“{{parameter}}” is een lijst van hoogstens {{max}} waarden.',
  'query.number': '“{{parameter}}” vergelijkt met een getal.',
  'query.operator': '“{{parameter}}”: deze vergelijking bestaat hier niet.',
  'query.page': '“{{parameter}}” is een geheel getal van 1 tot {{max}}.',
  'query.pagination': '“{{parameter}}” kan hier niet uitgezet worden.',
  'query.path': '“{{parameter}}”: op dit veld kan hier niet gefilterd worden.',
  'query.scalar': '“{{parameter}}” vergelijkt met één waarde, geen object.',
  'query.shape': '“{{parameter}}” heeft niet de juiste vorm.',
  'query.sort': '“{{parameter}}”: op dit veld kan hier niet gesorteerd worden.',
  'query.text': '“{{parameter}}” vergelijkt met een tekst van hoogstens {{max}} tekens.',
  'query.too_complex': '“{{parameter}}” bevat te veel of te diep geneste voorwaarden.',
  'validation.action_taken':
    'Dit programma heeft al een actie met nummer {{number}}. Kies een ander nummer.',
  'validation.city_required': 'Kies de stad of gemeente waarvoor deze medewerker schrijft.',
  'validation.current_password_missing':
    'Vul je eigen huidige wachtwoord in. Zonder dat wordt geen wachtwoord gewijzigd.',
  'validation.current_password_wrong': 'Dit is niet je huidige wachtwoord.',
  'validation.digits': 'Vul precies {{length}} cijfers in.',
  'validation.end_before_start': 'De einddatum kan niet voor de startdatum liggen.',
  'validation.link_address':
    'Vul een volledig webadres in (https://…), een e-mailadres (mailto:…) of een telefoonnummer (tel:…).',
  'validation.nis_required': 'Een gemeente heeft een NIS-code van 5 cijfers.',
  'validation.ovo': 'Een OVO-code bestaat uit OVO en 6 cijfers, zoals OVO002046.',
  'validation.password_common':
    'Dit wachtwoord is makkelijk te raden. Velen kiezen het, of het herhaalt zich. Neem een zin van enkele woorden.',
  'validation.password_length':
    'Een wachtwoord telt minstens {{min}} en hoogstens {{max}} tekens. Een zin is makkelijk te onthouden.',
  'validation.password_personal':
    'Je naam of e-mailadres is geen goed wachtwoord. Neem een zin van enkele woorden.',
  'validation.postal_code': 'Een postcode bestaat uit 4 cijfers.',
  'validation.replaced_by_cycle':
    'Die gemeente ging zelf op in deze, al dan niet via een andere: zo ontstaat een kring.',
  'validation.replaced_by_self': 'Een gemeente kan niet in zichzelf opgaan.',
  'validation.rich_text':
    'In “{{field}}” staat iets wat deze editor niet kent. Gebruik alleen tussentitels, lijsten, vet, cursief en links naar een adres.',
  'validation.slug':
    'Gebruik alleen kleine letters, cijfers en koppeltekens, zoals oefenkansen-nederlands.',
  'validation.practice_fixed':
    'Deze uitvoering was al gepubliceerd. Vraag VVSG om ze onder een andere praktijk te zetten.',
  'validation.slug_taken':
    'Het webadres “{{slug}}” is al in gebruik door een ander document (ook een concept of iets in de prullenbak). Kies een ander.',
  'validation.web_address': 'Vul een volledig webadres in, dat begint met https:// of http://.',
  'validation.wrong_type': 'Deze waarde heeft niet de juiste vorm.',
} as const
