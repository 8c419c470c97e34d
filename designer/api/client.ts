import { hc } from 'hono/client'
import type { App } from '#runtime/app.ts'
import { useLanguage } from '../ui/language.ts'

/** The API of the same origin; refusals come back in the language of the reader. */
export const { api } = hc<App>(globalThis.location.origin, {
  headers: () => ({ 'accept-language': useLanguage.getState().language }),
})
