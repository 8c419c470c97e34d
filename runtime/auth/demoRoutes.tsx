import { OpenAPIHono } from '@hono/zod-openapi'
import type { HttpBindings } from '@hono/node-server'
import { renderToStaticMarkup } from 'react-dom/server'
import { inLanguage } from '#shared/model/localised.ts'
import { signInTexts } from '#shared/text/signIn.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { languageOf } from '../http/language.ts'
import { Problem } from '../http/problem.ts'
import { interactionPath, type DemoProvider } from './demoProvider.ts'
import { personas } from './personas.ts'

type DemoEnv = Env & { Bindings: HttpBindings }

/** The sign-in page of the demo's provider: no password, one click. */
export function createDemoRoutes(provider: DemoProvider) {
  return new OpenAPIHono<DemoEnv>().get(`${interactionPath}/:uid`, guard('anybody'), async (c) => {
    const { incoming, outgoing } = c.env
    const wanted = c.req.query('persona') ?? (await provider.hint(incoming, outgoing))
    if (wanted !== undefined) {
      if (!personas.some(({ id }) => id === wanted)) throw new Problem('signInFailed')
      return c.redirect(await provider.signIn(incoming, outgoing, wanted))
    }
    const language = languageOf(c)
    const text = signInTexts[language]
    const page = (
      <html lang={language}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{text.title}</title>
          <link rel="stylesheet" href="/api/reference.css" />
        </head>
        <body>
          <main>
            <h1>{text.title}</h1>
            <p>{text.lead}</p>
            <ul>
              {personas.map(({ id, title, claims }) => (
                <li key={id}>
                  <a href={`?persona=${id}`}>{claims.name}</a> · {inLanguage(title, language)}
                </li>
              ))}
            </ul>
          </main>
        </body>
      </html>
    )
    return c.html(`<!doctype html>${renderToStaticMarkup(page)}`)
  })
}
