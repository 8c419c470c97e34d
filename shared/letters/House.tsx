/** The mark of the city: a timber frame. */
export function House() {
  return (
    <svg
      viewBox="0 0 36 36"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinejoin="round"
    >
      <path d="M3 16L18 4l15 12M6 14v18h24V14M6 22h24M18 4v28M6 32l12-10 12 10" />
    </svg>
  )
}
