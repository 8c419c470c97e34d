import { personas } from '../auth/personas.ts'
import { listKeys } from '../keys/store.ts'
import type { Store } from '../storage/database.ts'

/** What is printed when everything is ready: addresses, who can sign in, and which keys sign. */
export function announce(
  store: Store,
  { origin, demo }: { readonly origin: string; readonly demo: boolean },
): string {
  const keys = listKeys(store, 'all')
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ title, fingerprint }) => `  ${fingerprint}  ${title}`)
  const people = personas.map(
    ({ id, title, claims }) =>
      `  ${claims.name.padEnd(18)} ${title.de.padEnd(42)} ${linkFor(origin, id)}`,
  )
  return [
    ...(demo ? ['', 'Anmelden mit einem Klick · Sign in with one click:', ...people] : []),
    ...(keys.length > 0 ? ['', 'Schlüssel der Freigaben · Release keys:', ...keys] : []),
    '',
    `Fachwerk: ${origin}`,
    '',
  ].join('\n')
}

function linkFor(origin: string, persona: string): string {
  return `${origin}/auth/login?persona=${persona}`
}
