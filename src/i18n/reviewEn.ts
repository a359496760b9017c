import type { reviewNl } from './reviewNl'

/** What the review of a submission says, in English. */
export const reviewEn: Record<keyof typeof reviewNl, string> = {
  'review.assignee_not_staff': 'Choose somebody of VVSG who can log in.',
  'review.binned': 'This document is in the bin.',
  'review.bypass':
    'This document is in a submission ({{title}}). Approve that, or have it withdrawn or rejected first.',
  'review.four_eyes': 'You submitted this yourself. Somebody else at VVSG approves it.',
  'review.illegal': '{{step}} is not possible: {{state}}.',
  'review.not_complete': '“{{title}}” is not complete yet. Fill in and save first: {{fields}}.',
  'review.not_in_future': 'Choose a moment in the future.',
  'review.not_online': 'This document is not online.',
  'review.not_published': 'This could not go online at the planned moment: {{why}}',
  'review.nothing_new': '“{{title}}” is online as it is: there is nothing new to submit.',
  'review.practice_offline':
    'The practice of this implementation is not online. Publish that first.',
  'review.remark_document': 'This document is not part of the submission.',
  'review.remark_field': 'That document has no such field.',
  'review.remark_many':
    'This submission has too many remarks and answers. Finish it and submit again.',
  'review.remark_missing': 'Write at least one remark: what can be better?',
  'review.remark_which': 'Say which document of the submission this field belongs to.',
  'review.scheduler_gone': 'Who scheduled this may no longer publish.',
  'review.several': 'These documents are in different submissions. Submit them one by one.',
  'review.several_cities':
    'These documents belong to different cities or municipalities. Submit them one by one.',
  'review.untitled': 'untitled',
  'review.version_gone': 'The submitted version no longer exists, or its document is in the bin.',
  'review.version_not_pinned':
    'This is not the version that was submitted. Reload the submission and read it again.',
  'review.state.none': 'nothing is submitted yet',
  'review.state.submitted': 'the submission waits for review',
  'review.state.in_review': 'the submission is in review',
  'review.state.changes_requested': 'the submission was sent back with remarks',
  'review.state.scheduled': 'the submission is scheduled',
  'review.state.published': 'the submission is already published',
  'review.state.rejected': 'the submission is already rejected',
  'review.state.withdrawn': 'the submission is already withdrawn',
  'review.step.submit': 'Submitting',
  'review.step.withdraw': 'Withdrawing',
  'review.step.claim': 'Taking this up',
  'review.step.assign': 'Assigning',
  'review.step.remark': 'Remarking',
  'review.step.answer': 'Answering',
  'review.step.resolve': 'Closing a remark',
  'review.step.reopen': 'Reopening a remark',
  'review.step.request_changes': 'Asking for changes',
  'review.step.approve': 'Approving',
  'review.step.schedule': 'Scheduling',
  'review.step.unschedule': 'Taking the schedule back',
  'review.step.reject': 'Rejecting',
  'review.step.publish_scheduled': 'Publishing as planned',
  'review.step.return_scheduled': 'Giving back',
  'review.step.unpublish': 'Taking offline',
  'review.done.submit': 'Submitted. VVSG will read it.',
  'review.done.withdraw': 'Withdrawn. You can edit again.',
  'review.done.claim': 'You review this submission.',
  'review.done.assign': 'Assigned.',
  'review.done.remark': 'Remark saved.',
  'review.done.answer': 'Answer saved.',
  'review.done.resolve': 'Remark closed.',
  'review.done.reopen': 'Remark reopened.',
  'review.done.request_changes': 'Sent back with remarks.',
  'review.done.approve': 'Published.',
  'review.done.schedule': 'Scheduled.',
  'review.done.unschedule': 'The schedule is taken back.',
  'review.done.reject': 'Rejected.',
  'review.done.unpublish': 'Taken offline.',
  'review.image_bypass':
    'This image belongs to a submission ({{title}}). Approve that, or have it withdrawn or rejected first.',
  'review.image_locked':
    'This image belongs to a text that was submitted on {{date}} by {{submitter}} and waits for VVSG. You can edit it again when the text is sent back, or when you withdraw the submission.',
  'review.image_locked_elsewhere':
    'This image belongs to a text of another city or municipality, which VVSG has had since {{date}}. You can edit it again when that is decided.',
  'review.image_locked_with':
    'This image belongs to a text that was submitted on {{date}} by {{submitter}} and is being reviewed by {{assignee}} (VVSG). You can edit it again when the text is sent back, or when you withdraw the submission.',
  'review.image_online':
    'This image is shown by a text that VVSG published: VVSG alone changes it. To show something else, upload a new image and choose that one in your text.',
  'review.locked':
    'This document was submitted on {{date}} by {{submitter}} and waits for VVSG. You can edit it again when it is sent back, or when you withdraw the submission.',
  'review.locked_with':
    'This document was submitted on {{date}} by {{submitter}} and is being reviewed by {{assignee}} (VVSG). You can edit it again when it is sent back, or when you withdraw the submission.',
}
