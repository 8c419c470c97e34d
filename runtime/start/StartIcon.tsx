const paths = {
  town: 'M2 13.500h12M3.500 13.500v-6L8 4l4.500 3.500v6M8 4V2M6.500 13.500v-3h3v3',
  flow: 'M2 6h4v4H2zM10 6h4v4h-4zM6 8h4',
  right: 'm6 4 4 4-4 4',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9',
  sign: 'M2 13.500h12M3 11c2-6 4-8.500 5-8s-2.500 7.500-1 7.500 2-3 3-3 0 2.500 1.200 2.500S13 9.300 13.500 8.500',
  inbox: 'M8 2v6.5M5.5 6 8 8.5 10.5 6M2.5 9.5v4h11v-4',
  form: 'M2.500 2.500h11v11h-11zM5 5.500h6M5 8h6M5 10.500h3.500',
  check: 'M3.5 2.5h9v11h-9zM5.8 8l1.7 1.7L10.6 6.4',
  shield: 'M8 2 3 4v4c0 3 2 5 5 6 3-1 5-3 5-6V4z',
  gear: 'M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 2v2M8 12v2M2 8h2M12 8h2M3.800 3.800l1.400 1.400M10.800 10.800l1.400 1.400M12.200 3.800l-1.400 1.400M5.200 10.800l-1.400 1.400',
} as const

export type StartIcon = keyof typeof paths

export function StartIcon({ name }: { readonly name: StartIcon }) {
  return (
    <svg className="ic" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
