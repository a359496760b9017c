/**
 * Dutch texts of the framework that the admin words differently: those that are not Dutch, that say
 * something else than what happens, that read as a machine's, or that say “u” where the rest says “je”.
 * A label stands alone in these sentences: nobody can tell whether it is “de” or “het”.
 */
export const adminNl = {
  authentication: {
    checkYourEmailForPasswordReset:
      'Als dit e-mailadres bij een account hoort, krijg je zo dadelijk een e-mail om een nieuw wachtwoord te kiezen. Kijk ook bij je ongewenste e-mail.',
    forceUnlock: 'Ontgrendelen na te veel pogingen',
    forgotPasswordEmailInstructions:
      'Vul je e-mailadres in. Je krijgt een e-mail om een nieuw wachtwoord te kiezen.',
    loggedIn: 'Om met een ander account in te loggen, moet je eerst <0>uitloggen</0>.',
    loggedInChangePassword: 'Je wachtwoord wijzigen doe je bij <0>je account</0>.',
    loggedOutInactivity: 'Je bent uitgelogd omdat je een tijd niets deed.',
    loggedOutSuccessfully: 'Je bent uitgelogd.',
    loginWithAnotherUser: 'Om met een ander account in te loggen, moet je eerst <0>uitloggen</0>.',
    passwordResetSuccessfully: 'Je nieuwe wachtwoord is ingesteld.',
    resetPassword: 'Nieuw wachtwoord kiezen',
    resetYourPassword: 'Kies een nieuw wachtwoord',
    successfullyUnlocked: 'Ontgrendeld.',
    youAreInactive:
      'Je deed een tijd niets en wordt zo dadelijk uitgelogd. Wil je ingelogd blijven?',
    youAreReceivingResetPassword:
      'Je krijgt deze e-mail omdat iemand een nieuw wachtwoord voor je account vroeg. Klik op deze link, of plak hem in je browser:',
    youDidNotRequestPassword:
      'Vroeg je dit niet zelf? Dan hoef je niets te doen: je wachtwoord blijft wat het is.',
  },
  dashboard: {
    discardMessage: 'Je schikking van het overzicht is niet bewaard. Wil je ze laten vallen?',
    editDashboard: 'Overzicht schikken',
    editingDashboard: 'Overzicht schikken',
    noItems: 'Er staat niets op je overzicht. Toevoegen kan via het menu bovenaan.',
  },
  error: {
    correctInvalidFields: 'Niet alle velden zijn goed ingevuld. Kijk na wat in het rood staat.',
    deletingTitle:
      '{{title}} is niet verwijderd: er ging iets mis. Kijk je verbinding na en probeer het opnieuw.',
    documentNotFound:
      'Het document met ID {{id}} bestaat niet (meer), of je hebt er geen toegang toe.',
    followingFieldsInvalid_one: 'Dit veld is niet goed ingevuld:',
    followingFieldsInvalid_other: 'Deze velden zijn niet goed ingevuld:',
    notAllowedToAccessPage: 'Je hebt geen toegang tot deze pagina.',
    notAllowedToPerformAction: 'Je hebt geen toegang tot deze actie.',
    notFound: 'Dit bestaat niet, of je mag het niet zien.',
    restoringTitle:
      '{{title}} is niet teruggezet: er ging iets mis. Kijk je verbinding na en probeer het opnieuw.',
    unableToUpdateCount: '{{count}} van {{total}} {{label}} niet aangepast.',
    unauthorized: 'Geen toegang',
    unauthorizedAdmin: 'Met dit account heb je geen toegang tot het beheer.',
    unverifiedEmail: 'Bevestig eerst je e-mailadres.',
    userEmailAlreadyRegistered: 'Er is al een gebruiker met dit e-mailadres.',
    valueMustBeUnique: 'Deze waarde is al in gebruik. Kies een andere.',
  },
  fields: {
    addLabel: '{{label}} toevoegen',
    addNew: 'Toevoegen',
    // The framework hands over a label as an object here (3.90.2); what it is about stands beside it.
    addNewLabel: 'Toevoegen',
    addUpload: 'Afbeelding toevoegen',
    editRelationship: 'Verwijzing bewerken',
    newLabel: 'Nieuw: {{label}}',
    removeUpload: 'Afbeelding weghalen',
    selectExistingLabel: '{{label}} kiezen',
    swapUpload: 'Andere afbeelding kiezen',
    toggleBlock: 'In- of uitklappen',
    uploadNewLabel: '{{label}} opladen',
  },
  general: {
    aboutToDelete: 'Je verwijdert <1>{{title}}</1> ({{label}}). Weet je het zeker?',
    aboutToPermanentlyDelete:
      'Je verwijdert <1>{{title}}</1> ({{label}}) voorgoed. Weet je het zeker?',
    aboutToPermanentlyDeleteTrash:
      'Je verwijdert <0>{{count}}</0> <1>{{label}}</1> in de prullenbak voorgoed. Weet je het zeker?',
    aboutToRestore: 'Je zet <1>{{title}}</1> ({{label}}) terug. Weet je het zeker?',
    aboutToRestoreAsDraft:
      'Je zet <1>{{title}}</1> ({{label}}) terug als concept. Weet je het zeker?',
    aboutToRestoreAsDraftCount: 'Je zet {{count}} {{label}} terug als concept',
    aboutToRestoreCount: 'Je zet {{count}} {{label}} terug',
    aboutToTrash:
      'Je verplaatst <1>{{title}}</1> ({{label}}) naar de prullenbak. Weet je het zeker?',
    aboutToTrashCount: 'Je verplaatst {{count}} {{label}} naar de prullenbak',
    adminTheme: 'Kleuren',
    changesNotSaved: 'Je wijzigingen zijn niet bewaard. Ga je weg, dan ben je ze kwijt.',
    confirmRestoration: 'Terugzetten bevestigen',
    copyWarning: 'Je overschrijft {{to}} met {{from}} voor {{label}} {{title}}. Weet je het zeker?',
    createNewLabel: '{{label}} aanmaken',
    creatingNewLabel: '{{label}} aanmaken',
    currentlyEditing:
      'is dit document aan het bewerken. Neem je het over, dan kan die persoon niet verder werken en gaat verloren wat nog niet bewaard is.',
    dashboard: 'Overzicht',
    deletePermanently: 'Niet naar de prullenbak: meteen voorgoed verwijderen',
    documentIsTrashed: 'Dit staat in de prullenbak ({{label}}). Aanpassen kan pas na terugzetten.',
    documentOutOfDate:
      'Iemand anders heeft dit document intussen aangepast. Wat je ziet is niet meer actueel.',
    editLabel: 'Bewerken',
    editingLabel_many: '{{count}} {{label}} bewerken',
    editingLabel_one: '{{count}} {{label}} bewerken',
    editingLabel_other: '{{count}} {{label}} bewerken',
    emailAddress: 'E-mailadres',
    leaveWithoutSaving: 'Weggaan zonder te bewaren',
    newLabel: 'Nieuw: {{label}}',
    noLabel: '–',
    noResults: 'Geen {{label}} gevonden.',
    noResultsDescription: 'Er is nog niets, of niets past bij wat je zoekt.',
    or: 'of',
    payloadSettings: 'Taal en weergave',
    permanentlyDelete: 'Voorgoed verwijderen',
    permanentlyDeletedCountSuccessfully: '{{count}} {{label}} voorgoed verwijderd.',
    resetPreferences: 'Weergave terugzetten',
    resetPreferencesDescription: 'Kolommen, filters en andere voorkeuren worden weer zoals eerst.',
    restore: 'Terugzetten',
    restoreAsPublished: 'Meteen weer publiceren',
    restoring: 'Terugzetten...',
    selectAll: 'Alle {{count}} {{label}} selecteren',
    sorryNotFound: 'Hier is niets. Misschien is het verplaatst of verwijderd.',
    // The framework hands over a label as an object here; the column's own heading says which it is.
    sortByLabelDirection: 'Sorteren: {{direction}}',
    submitting: 'Bezig...',
    titleRestored: '{{label}} “{{title}}” is teruggezet.',
    titleTrashed: '{{label}} “{{title}}” staat in de prullenbak.',
    titleDeleted: '{{label}} “{{title}}” is verwijderd.',
    unsavedChanges: 'Niet alles is bewaard. Bewaar of verwerp je wijzigingen eerst.',
    unsavedChangesDuplicate: 'Niet alles is bewaard. Toch een kopie maken?',
    updatedSuccessfully: 'Bewaard.',
  },
  upload: {
    bulkUpload: 'Meer afbeeldingen opladen',
    focalPoint: 'Middelpunt',
    focalPointDescription:
      'Versleep het middelpunt op de afbeelding, of vul hieronder in waar het ligt. Bij het bijsnijden blijft het in beeld.',
    setFocalPoint: 'Middelpunt instellen',
  },
  validation: {
    emailAddress: 'Vul een geldig e-mailadres in.',
    greaterThanMax: '{{value}} is te veel: hoogstens {{max}} ({{label}}).',
    lessThanMin: '{{value}} is te weinig: minstens {{min}} ({{label}}).',
    limitReached: 'Er kunnen er hoogstens {{max}} zijn.',
    longerThanMin: 'Vul minstens {{minLength}} tekens in.',
    notValidDate: '“{{value}}” is geen geldige datum.',
    required: 'Dit veld is verplicht.',
    requiresAtLeast: 'Hier hoort minstens {{count}} bij ({{label}}).',
    requiresNoMoreThan: 'Hier horen er hoogstens {{count}} ({{label}}).',
    shorterThanMax: 'Vul hoogstens {{maxLength}} tekens in.',
  },
  version: {
    aboutToRestore:
      'Je zet dit document ({{label}}) terug zoals het was op {{versionDate}}. Weet je het zeker?',
    aboutToRestoreGlobal: 'Je zet {{label}} terug zoals het was op {{versionDate}}.',
    aboutToRevertToPublished:
      'Je verwerpt alle wijzigingen sinds de laatste publicatie. Weet je het zeker?',
    aboutToUnpublish: 'Bezoekers zien dit document dan niet meer. Weet je het zeker?',
    aboutToUnpublishSelection: 'Bezoekers zien deze {{label}} dan niet meer. Weet je het zeker?',
    compareVersions: 'Versies vergelijken',
    confirmUnpublish: 'Publicatie ongedaan maken',
    confirmVersionRestoration: 'Deze versie terugzetten',
    currentDraft: 'Huidig concept',
    currentPublishedVersion: 'Huidige gepubliceerde versie',
    currentlyPublished: 'Nu gepubliceerd',
    currentlyViewing: 'Deze versie',
    // In a list this also stands beside what was unpublished since.
    draftHasPublishedVersion: 'Concept (eerder gepubliceerd)',
    previousVersion: 'Vorige versie',
    previouslyDraft: 'Eerder concept',
    publishChanges: 'Publiceren',
    restoreThisVersion: 'Deze versie terugzetten',
    restoredSuccessfully: 'Teruggezet.',
    revertToPublished: 'Wijzigingen verwerpen',
    unpublishedSuccessfully: 'De publicatie is ongedaan gemaakt.',
  },
}

/** The few English ones that go wrong in the same way. */
export const adminEn = {
  fields: { addNewLabel: 'Add new' },
  general: { editLabel: 'Edit', noLabel: '–', sortByLabelDirection: 'Sort: {{direction}}' },
  version: { draftHasPublishedVersion: 'Draft (published before)' },
}
