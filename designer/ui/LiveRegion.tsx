import { create } from 'zustand'

const useSpoken = create<{ readonly text: string }>(() => ({ text: '' }))

/** Says to screen readers what just happened. The same sentence twice is spoken twice. */
export function announce(text: string): void {
  useSpoken.setState(({ text: before }) => ({ text: before === text ? `${text}\u00A0` : text }))
}

export function LiveRegion() {
  const text = useSpoken((state) => state.text)
  return (
    // React Aria hides the page behind a dialog from screen readers, but not what is marked so.
    <p className="sr" role="status" aria-live="polite" data-live-announcer="true">
      {text}
    </p>
  )
}
