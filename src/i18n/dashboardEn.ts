import type { dashboardNl } from './dashboardNl'

/** The start page and the list of submissions, in English. */
export const dashboardEn: Record<keyof typeof dashboardNl, string> = {
  'admin.dashboard.add_city': 'Add my city to a practice',
  'admin.dashboard.all_reviews': 'All submissions',
  'admin.dashboard.asked': 'Asked of me',
  'admin.dashboard.asked_none': 'VVSG asks nothing of you right now.',
  'admin.dashboard.at': 'Submitted on {{date}} by {{name}}',
  'admin.dashboard.hello': 'Hello {{name}}',
  'admin.dashboard.mine': 'Of my city',
  'admin.dashboard.mine_none':
    'Your city or municipality is not with any practice yet. Start with one of the buttons above.',
  'admin.dashboard.open_remarks': 'Open remarks: {{count}}',
  'admin.dashboard.propose': 'Propose a new practice',
  'admin.dashboard.queue': 'To review',
  'admin.dashboard.queue_none': 'Nothing is waiting.',
  'admin.dashboard.state.changed': 'online, with a change that was not submitted',
  'admin.dashboard.state.draft': 'draft',
  'admin.dashboard.state.published': 'published',
  'admin.dashboard.with': 'with {{name}}',
  'admin.dashboard.with_me': 'with me',
  'admin.dashboard.with_nobody': 'with nobody yet',
  'admin.reviews.all': 'All',
  'admin.reviews.done': 'Done',
  'admin.reviews.filters': 'Which submissions',
  'admin.reviews.mine': 'Mine',
  'admin.reviews.new': 'New',
  'admin.reviews.open': 'Undecided',
  'admin.reviews.returned': 'Back with the city',
  'admin.reviews.scheduled': 'Scheduled',
}
