/** What the product says about accounts and keys, in Dutch. */
export const accountsNl = {
  'account.back_to_login': 'Naar het aanmelden',
  'account.city': 'Stad of gemeente',
  'account.city_choose': 'Kies een stad of gemeente',
  'account.close': 'Sluiten',
  'account.done.forgot':
    'Als dit e-mailadres bij een account hoort, krijg je zo dadelijk een mail met een link om een nieuw wachtwoord te kiezen. Kijk ook bij je ongewenste e-mail.',
  'account.done.invite':
    '{{email}} krijgt een mail met een link om een wachtwoord te kiezen. De link werkt 7 dagen.',
  'account.done.password': 'Je wachtwoord is ingesteld. Je kunt je nu aanmelden.',
  'account.email': 'E-mailadres',
  'account.forgot.intro':
    'Vul je e-mailadres in. Je krijgt een mail met een link om een nieuw wachtwoord te kiezen.',
  'account.forgot.send': 'Mail me een link',
  'account.forgot.title': 'Wachtwoord vergeten',
  'account.invite.again':
    'Kwam iemand nog niet? Nodig hetzelfde adres opnieuw uit: de vorige link werkt dan niet meer.',
  'account.invite.button': 'Uitnodigen',
  'account.invite.intro':
    'Wie je uitnodigt, krijgt een mail met een link om een wachtwoord te kiezen.',
  'account.invite.send': 'Verstuur de uitnodiging',
  'account.invite.title': 'Iemand uitnodigen',
  'account.name': 'Naam',
  'account.no_answer': 'De server antwoordt niet. Probeer het straks opnieuw.',
  'account.password': 'Nieuw wachtwoord',
  'account.password.different': 'De twee wachtwoorden zijn niet gelijk.',
  'account.password.intro':
    'Minstens {{min}} tekens. Een zin van enkele woorden onthoud je makkelijk.',
  'account.password.missing_link': 'Deze pagina opent met de link uit een mail.',
  'account.password.repeat': 'Nog eens hetzelfde wachtwoord',
  'account.password.set': 'Stel het wachtwoord in',
  'account.password.title': 'Kies een wachtwoord',
  'account.role': 'Rol',
  'account.role.admin': 'Beheerder (VVSG)',
  'account.role.contributor': 'Medewerker van een stad of gemeente',
  'account.role.moderator': 'Moderator (VVSG)',
  'error.account_exists':
    'Er is al een account voor {{email}} dat in gebruik of geschorst is. Wie het wachtwoord vergat, kan er zelf een nieuw vragen.',
  'error.invalid_api_key':
    'Deze API-sleutel bestaat niet, is ingetrokken of is verlopen. Vraag VVSG om een nieuwe.',
  'error.key_only_reads': 'Een API-sleutel leest alleen.',
  'error.link_invalid':
    'Deze link werkt niet (meer): hij is al gebruikt, vervangen of verlopen. Vraag een nieuwe via “Wachtwoord vergeten”, of vraag VVSG om een nieuwe uitnodiging.',
  'error.too_many_requests': 'Te veel vragen na elkaar. Probeer het straks opnieuw.',
  'key.copied': 'Gekopieerd',
  'key.copy': 'Kopieer de sleutel',
  'key.create': 'Maak de sleutel',
  'key.done.rotate': 'De nieuwe sleutel vervangt de vorige, die vanaf nu niet meer werkt.',
  'key.help': 'Stuur hem mee als kopregel: Authorization: api-clients API-Key <sleutel>',
  'key.intro':
    'Een sleutel laat een website lezen en laat nooit schrijven. Hij wordt één keer getoond.',
  'key.made': 'Dit is de sleutel. Bewaar hem nu: hij wordt niet meer getoond.',
  'key.name': 'Naam van de website, en wie ze beheert',
  'key.rotate': 'Vervang de sleutel',
  'key.rotate_intro':
    'Is de sleutel uitgelekt of kwijt? Een nieuwe vervangt hem: de vorige werkt dan niet meer.',
  'key.scope': 'Leest',
  'key.scope.preview': 'Ook wat in behandeling is',
  'key.scope.published': 'Wat gepubliceerd is',
  'key.to_list': 'Naar de lijst',
  'key.until': 'Geldig tot',
} as const
