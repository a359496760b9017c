/** The way back to the start page: three cards, one on top of the other. */
export const Icon = () => (
  <svg aria-label="Start" height="100%" role="img" viewBox="0 0 20 20" width="100%">
    <g fill="none" stroke="currentColor" strokeWidth="1.6">
      <rect height="9" rx="1.5" width="14" x="3" y="9" />
      <path d="M5 6.5h10M7 3.5h6" strokeLinecap="round" />
    </g>
  </svg>
)
