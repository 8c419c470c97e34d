import type { Language } from '#shared/model/localised.ts'
import { problemPageTexts } from '#shared/text/problems.ts'

interface Props {
  readonly title: string
  readonly language: Language
}

/** A refusal for who came by a link, in words and with a way on. */
export function ProblemPage({ title, language }: Props) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Fachwerk`}</title>
        <link rel="stylesheet" href="/api/reference.css" />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>
            <a href="/">{problemPageTexts[language].home}</a>
          </p>
        </main>
      </body>
    </html>
  )
}
