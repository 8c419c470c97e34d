import { icons, type IconName } from './icons.ts'

/** Decoration: the name of what it stands for is always beside it or on the button. */
export function Icon({ name, size }: { readonly name: IconName; readonly size?: 's' | 'l' }) {
  return (
    <svg
      className={size === undefined ? 'ic' : `ic ${size}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={icons[name]} />
    </svg>
  )
}
