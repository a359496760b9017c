/** What the review of a submission says, in Dutch. */
export const reviewNl = {
  'review.assignee_not_staff': 'Kies iemand van VVSG die zich kan aanmelden.',
  'review.binned': 'Dit document zit in de prullenbak.',
  'review.bypass':
    'Dit document zit in een indiening ({{title}}). Keur die goed, of laat ze eerst intrekken of afwijzen.',
  'review.four_eyes': 'Je hebt dit zelf ingediend. Iemand anders bij VVSG keurt het goed.',
  'review.illegal': '{{step}} kan niet: {{state}}.',
  'review.not_complete':
    '“{{title}}” is nog niet volledig. Vul dit eerst in en bewaar: {{fields}}.',
  'review.not_in_future': 'Kies een moment in de toekomst.',
  'review.not_online': 'Dit document staat niet online.',
  'review.not_published': 'Dit kon niet online komen op het geplande moment: {{why}}',
  'review.nothing_new':
    '“{{title}}” staat online zoals het is: er is niets nieuws om in te dienen.',
  'review.practice_offline':
    'De praktijk van deze uitvoering staat niet online. Publiceer die eerst.',
  'review.remark_document': 'Dit document hoort niet bij de indiening.',
  'review.remark_field': 'Dit veld bestaat niet in dat document.',
  'review.remark_many':
    'Bij deze indiening staan al te veel opmerkingen en antwoorden. Rond ze af en dien opnieuw in.',
  'review.remark_missing': 'Schrijf minstens één opmerking: wat kan er beter?',
  'review.remark_which': 'Zeg bij welk document van de indiening dit veld hoort.',
  'review.scheduler_gone': 'Wie dit inplande, mag niet meer publiceren.',
  'review.several': 'Deze documenten zitten in verschillende indieningen. Dien ze apart in.',
  'review.several_cities':
    'Deze documenten horen bij verschillende steden of gemeenten. Dien ze apart in.',
  'review.untitled': 'zonder titel',
  'review.version_gone':
    'De ingediende versie bestaat niet meer, of haar document zit in de prullenbak.',
  'review.version_not_pinned':
    'Dit is niet de versie die ingediend is. Herlaad de indiening en lees ze opnieuw.',
  'review.state.none': 'er is nog niets ingediend',
  'review.state.submitted': 'de indiening wacht op behandeling',
  'review.state.in_review': 'de indiening is in behandeling',
  'review.state.changes_requested': 'de indiening is teruggestuurd met opmerkingen',
  'review.state.scheduled': 'de indiening is ingepland',
  'review.state.published': 'de indiening is al gepubliceerd',
  'review.state.rejected': 'de indiening is al afgewezen',
  'review.state.withdrawn': 'de indiening is al ingetrokken',
  'review.step.submit': 'Indienen',
  'review.step.withdraw': 'Intrekken',
  'review.step.claim': 'In behandeling nemen',
  'review.step.assign': 'Toewijzen',
  'review.step.remark': 'Een opmerking maken',
  'review.step.answer': 'Antwoorden',
  'review.step.resolve': 'Een opmerking afsluiten',
  'review.step.reopen': 'Een opmerking heropenen',
  'review.step.request_changes': 'Aanpassingen vragen',
  'review.step.approve': 'Goedkeuren',
  'review.step.schedule': 'Inplannen',
  'review.step.unschedule': 'De planning schrappen',
  'review.step.reject': 'Afwijzen',
  'review.step.publish_scheduled': 'Publiceren zoals gepland',
  'review.step.return_scheduled': 'Terugzetten',
  'review.step.unpublish': 'Offline halen',
  'review.done.submit': 'Ingediend. VVSG kijkt het na.',
  'review.done.withdraw': 'Ingetrokken. Je kunt weer bewerken.',
  'review.done.claim': 'Je behandelt deze indiening.',
  'review.done.assign': 'Toegewezen.',
  'review.done.remark': 'Opmerking bewaard.',
  'review.done.answer': 'Antwoord bewaard.',
  'review.done.resolve': 'Opmerking afgesloten.',
  'review.done.reopen': 'Opmerking heropend.',
  'review.done.request_changes': 'Teruggestuurd met opmerkingen.',
  'review.done.approve': 'Gepubliceerd.',
  'review.done.schedule': 'Ingepland.',
  'review.done.unschedule': 'De planning is geschrapt.',
  'review.done.reject': 'Afgewezen.',
  'review.done.unpublish': 'Offline gehaald.',
  'review.image_bypass':
    'Deze afbeelding hoort bij een indiening ({{title}}). Keur die goed, of laat ze eerst intrekken of afwijzen.',
  'review.image_locked':
    'Deze afbeelding hoort bij een tekst die op {{date}} is ingediend door {{submitter}} en wacht op VVSG. Je kunt ze weer bewerken als de tekst teruggestuurd wordt, of als je de indiening intrekt.',
  'review.image_locked_elsewhere':
    'Deze afbeelding hoort bij een tekst van een andere stad of gemeente, die sinds {{date}} bij VVSG ligt. Je kunt ze weer bewerken als daarover beslist is.',
  'review.image_locked_with':
    'Deze afbeelding hoort bij een tekst die op {{date}} is ingediend door {{submitter}} en in behandeling is bij {{assignee}} (VVSG). Je kunt ze weer bewerken als de tekst teruggestuurd wordt, of als je de indiening intrekt.',
  'review.image_online':
    'Deze afbeelding staat bij een tekst die VVSG publiceerde: alleen VVSG wijzigt ze nog. Wil je iets anders tonen, laad dan een nieuwe afbeelding op en kies die in je tekst.',
  'review.locked':
    'Dit document is ingediend op {{date}} door {{submitter}} en wacht op VVSG. Je kunt het weer bewerken als het teruggestuurd wordt, of als je de indiening intrekt.',
  'review.locked_with':
    'Dit document is ingediend op {{date}} door {{submitter}} en in behandeling bij {{assignee}} (VVSG). Je kunt het weer bewerken als het teruggestuurd wordt, of als je de indiening intrekt.',
} as const
