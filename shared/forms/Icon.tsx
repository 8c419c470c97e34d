const paths = {
  back: ['M15 5l-7 7 7 7'],
  forward: ['M9 5l7 7-7 7'],
  register: ['M4 10l8-5 8 5M5 20h14M7 10v7M12 10v7M17 10v7'],
  person: ['M12 4.500a3.500 3.500 0 110 7 3.500 3.500 0 010-7z', 'M5 20c.8-4 3.5-6 7-6s6.2 2 7 6'],
  rule: ['M5 3.500h14v17H5z', 'M8 7.500h8M8 12h2M14 12h2M8 16h2M14 16h2'],
  clock: ['M12 3a9 9 0 110 18 9 9 0 010-18z', 'M12 7v5l3.5 2'],
  info: ['M12 3a9 9 0 110 18 9 9 0 010-18z', 'M12 11v5M12 7.500v.2'],
  warning: ['M12 4l9 16H3z', 'M12 10v4M12 17v.2'],
  tick: ['M5 12.5l4.5 4.5L19 7.5'],
  done: ['M12 2a10 10 0 110 20 10 10 0 010-20z', 'M7.5 12.500l3 3 6-6.5'],
  letter: ['M3 6h18v12H3z', 'M3 7l9 6.500L21 7'],
} as const

export type IconName = keyof typeof paths

/** Never the only carrier of a meaning: a word stands beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="fw-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {paths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
