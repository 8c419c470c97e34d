import { useSyncExternalStore } from 'react'
import { z } from 'zod'

export const views = [
  'flow',
  'fields',
  'sources',
  'forms',
  'mappings',
  'decisions',
  'letters',
  'deadlines',
  'portal',
  'compare',
] as const
export type View = (typeof views)[number]

const routeSchema = z.object({
  service: z.exactOptional(z.string().min(1)),
  view: z.enum([...views, 'try']).catch('flow'),
  /** The form, mapping, decision, letter or scenario in view. */
  item: z.exactOptional(z.string().min(1)),
  /** The step up to which the sample case is run. */
  to: z.exactOptional(z.string().min(1)),
  /** The two states of the service that are compared: the older one, and what it became. */
  with: z.exactOptional(z.string().min(1)),
  of: z.exactOptional(z.string().min(1)),
})
export type Route = z.infer<typeof routeSchema>

/** The address says which service, which part of it and which item is open. */
export function useRoute(): Route {
  const search = useSyncExternalStore(subscribe, () => globalThis.location.search)
  return parseRoute(search)
}

export function parseRoute(search: string): Route {
  return routeSchema.parse(Object.fromEntries(new URLSearchParams(search)))
}

export function hrefOf({ service, view, ...others }: Partial<Route>): string {
  const params = new URLSearchParams()
  if (service !== undefined) params.set('service', service)
  if (view !== undefined && view !== 'flow') params.set('view', view)
  for (const name of ['item', 'to', 'with', 'of'] as const) {
    const value = others[name]
    if (value !== undefined) params.set(name, value)
  }
  return `/designer/${params.size === 0 ? '' : `?${params.toString()}`}`
}

export function go(route: Partial<Route>): void {
  globalThis.history.pushState(null, '', hrefOf(route))
  globalThis.dispatchEvent(new PopStateEvent('popstate'))
}

function subscribe(changed: () => void): () => void {
  globalThis.addEventListener('popstate', changed)
  return () => globalThis.removeEventListener('popstate', changed)
}
