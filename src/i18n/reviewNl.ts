/** What the review of a submission says, in Dutch. */
export const reviewNl = {
  'review.locked':
    'Dit document is ingediend op {{date}} door {{submitter}} en wacht op VVSG. Je kunt het weer bewerken als het teruggestuurd wordt, of als je de indiening intrekt.',
  'review.locked_with':
    'Dit document is ingediend op {{date}} door {{submitter}} en in behandeling bij {{assignee}} (VVSG). Je kunt het weer bewerken als het teruggestuurd wordt, of als je de indiening intrekt.',
} as const
