/** What the admin says about reviewing, in Dutch. */
export const adminReviewNl = {
  'admin.review.add_remark': 'Opmerking toevoegen',
  'admin.review.answer': 'Antwoorden',
  'admin.review.answer_label': 'Je antwoord',
  'admin.review.answer_save': 'Antwoord plaatsen',
  'admin.review.approve': 'Goedkeuren en publiceren',
  'admin.review.approve_body':
    'Wat ingediend is, komt meteen online, precies zoals het ingediend werd.',
  'admin.review.assign': 'Toewijzen',
  'admin.review.assign_body': 'Wie van VVSG behandelt deze indiening?',
  'admin.review.assign_label': 'Behandelaar',
  'admin.review.cancel': 'Annuleren',
  'admin.review.changed': 'Gewijzigd: {{fields}}.',
  'admin.review.changed_none': 'Geen verschil met wat nu online staat.',
  'admin.review.changes': 'Bekijk de wijzigingen',
  'admin.review.changes_new': 'Lees de ingediende tekst',
  'admin.review.claim': 'Behandelen',
  'admin.review.decided.published': 'Gepubliceerd op {{date}}',
  'admin.review.decided.rejected': 'Afgewezen op {{date}}',
  'admin.review.decided.withdrawn': 'Ingetrokken op {{date}}',
  'admin.review.documents': 'Documenten',
  'admin.review.field': 'Waarover gaat het?',
  'admin.review.first': 'Uitvoering toevoegen',
  'admin.review.first_body':
    'Vertel ook hoe jouw stad of gemeente dit doet. Dien je in, dan gaat dat mee.',
  'admin.review.goes_along':
    'Een nieuwe praktijk en de uitvoering van jouw stad of gemeente gaan samen.',
  'admin.review.heading': 'Nalezen en publiceren',
  'admin.review.history': 'Eerdere indieningen',
  'admin.review.is_new': 'Nieuw: staat nog niet online.',
  'admin.review.loading': 'De stand van zaken wordt opgehaald.',
  'admin.review.locked':
    'VVSG leest dit na. Tot dan kan je het niet wijzigen. Wil je toch nog iets aanpassen, trek de indiening dan in.',
  'admin.review.newer':
    'Na de indiening is er nog iets bewaard (op {{date}}). Dat komt niet mee online: het blijft bewaard als concept.',
  'admin.review.no_answer':
    'Er kwam geen antwoord van de server. Kijk je verbinding na en probeer het opnieuw.',
  'admin.review.note': 'Boodschap bij de indiening',
  'admin.review.note_label': 'Boodschap voor VVSG',
  'admin.review.note_optional': 'Hoeft niet. Wat moet VVSG weten bij het nalezen?',
  'admin.review.offline': 'Offline halen',
  'admin.review.offline_body':
    'Bezoekers zien dit dan niet meer. De tekst blijft bewaard als concept. De reden wordt gemaild aan wie het indiende.',
  'admin.review.open_document': 'Open het document',
  'admin.review.open_review': 'Bekijk de indiening',
  'admin.review.pinned': '{{title}}: de versie van {{date}}.',
  'admin.review.reason': 'Reden',
  'admin.review.reason_missing': 'Vul een reden in.',
  'admin.review.reject': 'Afwijzen',
  'admin.review.reject_body':
    'De indiening wordt afgesloten en niet gepubliceerd. De indiener krijgt je reden te lezen.',
  'admin.review.remark': 'Opmerking',
  'admin.review.remark_by': '{{name}}, {{date}}',
  'admin.review.remark_missing': 'Schrijf eerst een opmerking.',
  'admin.review.remarks': 'Opmerkingen',
  'admin.review.remarks_none': 'Er zijn geen opmerkingen.',
  'admin.review.reopen': 'Heropenen',
  'admin.review.request_changes': 'Aanpassingen vragen',
  'admin.review.request_changes_body':
    'De indiening gaat terug naar de stad, die de tekst dan weer kan bewerken. Open opmerkingen: {{count}}.',
  'admin.review.request_changes_label': 'Nog een opmerking',
  'admin.review.resolve': 'Markeren als opgelost',
  'admin.review.resolved': 'Opgelost door {{name}}, {{date}}',
  'admin.review.save_first':
    'Je wijzigingen konden niet bewaard worden, dus is er niets ingediend. Sluit dit venster: bij het formulier staat waarom.',
  'admin.review.saved_first': 'Wat je nog niet bewaarde, wordt eerst bewaard.',
  'admin.review.schedule': 'Inplannen',
  'admin.review.schedule_body':
    'Wat ingediend is, komt op dat moment vanzelf online. Tot dan kan je het nog ongedaan maken.',
  'admin.review.schedule_label': 'Dag en uur',
  'admin.review.schedule_missing': 'Kies een dag en een uur.',
  'admin.review.state': 'Status: {{state}}',
  'admin.review.submit': 'Indienen',
  'admin.review.submit_again': 'Opnieuw indienen',
  'admin.review.submit_body':
    'VVSG leest je tekst na en publiceert hem. Tot dan kan je hem niet wijzigen.',
  'admin.review.unschedule': 'Niet meer inplannen',
  'admin.review.whole': 'Het hele document',
  'admin.review.withdraw': 'Intrekken',
  'admin.review.withdraw_body':
    'VVSG leest de tekst dan niet na en publiceert hem niet. Je kan hem weer bewerken en later opnieuw indienen.',
  'admin.review.we_do_too': 'Wij doen dit ook',
  'admin.review.we_do_too_body': 'Doet jouw stad of gemeente dit ook? Vertel hoe.',
  'admin.review.words.changed':
    'Dit staat online, met een wijziging die nog niemand ziet. Is ze klaar? Kies bovenaan “Indienen”.',
  'admin.review.words.changes_requested':
    'VVSG vraagt aanpassingen. Lees de opmerkingen hieronder, pas de tekst aan en dien opnieuw in.',
  'admin.review.words.changes_requested_staff':
    'Op {{date}} ingediend door {{name}}. Terug bij de stad, met opmerkingen.',
  'admin.review.words.draft':
    'Dit is een concept: bezoekers zien het niet. Is het klaar? Bewaar het en kies bovenaan “Indienen”.',
  'admin.review.words.draft_staff': 'Dit is een concept dat niet ingediend is.',
  'admin.review.words.in_review':
    'Op {{date}} ingediend door {{name}}, in behandeling bij {{assignee}}.',
  'admin.review.words.new':
    'Vul in wat je al weet en kies “Bewaar concept”. Daarna kan je het indienen bij VVSG.',
  'admin.review.words.published':
    'Dit staat online. Je kan het bewerken: bezoekers zien een wijziging pas als VVSG ze nagelezen heeft.',
  'admin.review.words.published_staff': 'Dit staat online. Er is niets ingediend.',
  'admin.review.words.scheduled':
    'Op {{date}} ingediend door {{name}}. Komt vanzelf online op {{when}}.',
  'admin.review.words.strange':
    'Je kan dit lezen, niet wijzigen: het is van een andere stad of gemeente, of VVSG beheert het.',
  'admin.review.words.submitted_to': 'Op {{date}} ingediend door {{name}}, voor {{assignee}}.',
  'admin.review.words.submitted': 'Op {{date}} ingediend door {{name}}. Nog niet in behandeling.',
} as const
