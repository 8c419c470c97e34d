import { getCookie, setCookie } from 'hono/cookie'
import type { City } from '#shared/model/city.ts'
import type { Language } from '#shared/model/localised.ts'
import type { Notation } from '#shared/text/notation.ts'
import { portalTexts, type PortalTexts } from '#shared/text/portal.ts'
import type { Deps } from '../deps.ts'
import type { RequestContext } from '../http/env.ts'
import { languageOf } from '../http/language.ts'
import { cookieOptions } from '../http/session.ts'

/** Who reads a page, and how. */
export interface View extends Notation {
  readonly texts: PortalTexts
  readonly city: City
  /** Name of the person signed in. */
  readonly person: string | undefined
  /** The page itself, for coming back after signing in. */
  readonly path: string
  /** The same page, with what was looked for, in the other language. */
  readonly inOther: string
  readonly demo: boolean
}

export function viewOf(c: RequestContext, { city, demo }: Pick<Deps, 'city' | 'demo'>): View {
  const language = chosenLanguage(c)
  return {
    language,
    timeZone: city.timeZone,
    texts: portalTexts[language],
    city,
    person: c.var.session?.claims.name,
    path: new URL(c.req.url).pathname,
    inOther: inOther(c.req.url, language),
    demo,
  }
}

function inOther(url: string, language: Language): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.set('lang', language === 'de' ? 'en' : 'de')
  return `${pathname}?${searchParams.toString()}`
}

const cookie = 'fachwerk_language'
const halfYear = 15_552_000

/** What was chosen on the page holds from then on; else what the browser asks for. */
function chosenLanguage(c: RequestContext): Language {
  const chosen = c.req.query('lang')
  if (chosen === 'de' || chosen === 'en') {
    setCookie(c, cookie, chosen, { ...cookieOptions(c), maxAge: halfYear })
    return chosen
  }
  const kept = getCookie(c, cookie)
  return kept === 'de' || kept === 'en' ? kept : languageOf(c)
}
