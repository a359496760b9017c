import type { adminReviewNl } from './adminReviewNl'

/** What the admin says about reviewing, in English. */
export const adminReviewEn: Record<keyof typeof adminReviewNl, string> = {
  'admin.review.add_remark': 'Add a remark',
  'admin.review.answer': 'Answer',
  'admin.review.answer_label': 'Your answer',
  'admin.review.answer_save': 'Post the answer',
  'admin.review.approve': 'Approve and publish',
  'admin.review.approve_body': 'What was submitted goes online at once, exactly as submitted.',
  'admin.review.assign': 'Assign',
  'admin.review.assign_body': 'Who at VVSG takes this submission?',
  'admin.review.assign_label': 'Assignee',
  'admin.review.cancel': 'Cancel',
  'admin.review.changed': 'Changed: {{fields}}.',
  'admin.review.changed_none': 'No difference with what is online now.',
  'admin.review.changes': 'See the changes',
  'admin.review.changes_new': 'Read what was submitted',
  'admin.review.claim': 'Take it',
  'admin.review.decided.published': 'Published on {{date}}',
  'admin.review.decided.rejected': 'Rejected on {{date}}',
  'admin.review.decided.withdrawn': 'Withdrawn on {{date}}',
  'admin.review.documents': 'Documents of this submission',
  'admin.review.field': 'What is it about?',
  'admin.review.first': 'Add an implementation',
  'admin.review.first_body':
    'Tell how your city or municipality does this too. It goes along when you submit.',
  'admin.review.goes_along':
    'A new practice and the implementation of your city or municipality go together.',
  'admin.review.heading': 'Review and publication',
  'admin.review.history': 'Earlier submissions',
  'admin.review.is_new': 'New: not online yet.',
  'admin.review.loading': 'Getting the state of affairs.',
  'admin.review.locked':
    'VVSG is reviewing this. Until then you cannot change it. To change something after all, withdraw the submission.',
  'admin.review.newer':
    'Something was saved after the submission (on {{date}}). It does not go online with this: it stays a draft.',
  'admin.review.no_answer': 'The server did not answer. Check your connection and try again.',
  'admin.review.note': 'Message with the submission',
  'admin.review.note_label': 'Message for VVSG',
  'admin.review.note_optional': 'Optional. What should VVSG know when reviewing?',
  'admin.review.offline': 'Take offline',
  'admin.review.offline_body':
    'Visitors no longer see it then. The text is kept as a draft. The reason is mailed to who submitted it.',
  'admin.review.open_document': 'Open the document',
  'admin.review.open_review': 'See the submission',
  'admin.review.pinned': '{{title}}: the version of {{date}}.',
  'admin.review.reason': 'Reason',
  'admin.review.reason_missing': 'Give a reason.',
  'admin.review.reject': 'Reject',
  'admin.review.reject_body':
    'The submission is closed and not published. The submitter reads your reason.',
  'admin.review.remark': 'Remark',
  'admin.review.remark_by': '{{name}} on {{date}}',
  'admin.review.remark_missing': 'Write a remark first.',
  'admin.review.remarks': 'Remarks',
  'admin.review.remarks_none': 'There are no remarks.',
  'admin.review.reopen': 'Reopen',
  'admin.review.request_changes': 'Ask for changes',
  'admin.review.request_changes_body':
    'The submission goes back to the city, which can edit the text again. Open remarks: {{count}}.',
  'admin.review.request_changes_label': 'One more remark',
  'admin.review.resolve': 'Mark as resolved',
  'admin.review.resolved': 'Resolved by {{name}} on {{date}}',
  'admin.review.save_first':
    'Your changes could not be saved, so nothing was submitted. Close this window: the form says why.',
  'admin.review.saved_first': 'What you did not save yet is saved first.',
  'admin.review.schedule': 'Schedule',
  'admin.review.schedule_body':
    'What was submitted goes online by itself at that time. Until then you can still undo this.',
  'admin.review.schedule_label': 'Day and time',
  'admin.review.schedule_missing': 'Choose a day and a time.',
  'admin.review.state': 'State: {{state}}',
  'admin.review.submit': 'Submit',
  'admin.review.submit_again': 'Submit again',
  'admin.review.submit_body':
    'VVSG reviews your text and publishes it. Until then you cannot change it.',
  'admin.review.unschedule': 'Do not schedule any more',
  'admin.review.whole': 'The whole document',
  'admin.review.withdraw': 'Withdraw',
  'admin.review.withdraw_body':
    'VVSG does not review or publish the text then. You can edit it again and submit it later.',
  'admin.review.we_do_too': 'We do this too',
  'admin.review.we_do_too_body': 'Does your city or municipality do this too? Tell how.',
  'admin.review.words.changed':
    'This is online, with a change that nobody sees yet. Is it ready? Choose “Submit” at the top.',
  'admin.review.words.changes_requested':
    'VVSG asks for changes. Read the remarks below, change the text and submit it again.',
  'admin.review.words.changes_requested_staff':
    'Submitted on {{date}} by {{name}}. Back with the city, with remarks.',
  'admin.review.words.draft':
    'This is a draft: visitors do not see it. Is it ready? Save it and choose “Submit” at the top.',
  'admin.review.words.draft_staff': 'This is a draft that was not submitted.',
  'admin.review.words.in_review': 'Submitted on {{date}} by {{name}}, in review with {{assignee}}.',
  'admin.review.words.new':
    'Fill in what you know and choose “Save Draft”. After that you can submit it to VVSG.',
  'admin.review.words.published':
    'This is online. You can edit it: visitors see a change once VVSG has reviewed it.',
  'admin.review.words.published_staff': 'This is online. Nothing is submitted.',
  'admin.review.words.scheduled':
    'Submitted on {{date}} by {{name}}. Goes online by itself on {{when}}.',
  'admin.review.words.strange':
    'You can read this, not change it: another city or municipality owns it, or VVSG looks after it.',
  'admin.review.words.submitted_to': 'Submitted on {{date}} by {{name}}, for {{assignee}}.',
  'admin.review.words.submitted': 'Submitted on {{date}} by {{name}}. Nobody took it yet.',
}
