import { useSyncExternalStore } from 'react'

const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)']

/** Another word whenever the colours of the page may be others, for what is painted and not styled. */
export function useScheme(): string {
  return useSyncExternalStore(subscribe, schemeNow)
}

function schemeNow(): string {
  const matching = queries.filter((query) => globalThis.matchMedia(query).matches)
  const { className, dataset } = document.documentElement
  return [...matching, className, ...Object.values(dataset)].join(' ')
}

function subscribe(onChange: () => void): () => void {
  const media = queries.map((query) => globalThis.matchMedia(query))
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true })
  for (const one of media) one.addEventListener('change', onChange)
  return () => {
    observer.disconnect()
    for (const one of media) one.removeEventListener('change', onChange)
  }
}
