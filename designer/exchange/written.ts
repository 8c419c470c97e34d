import { documentationOf, type Occasion } from '#shared/documentation/documentationOf.ts'
import type { Content, Drawn } from '#shared/documentation/content.ts'
import { toHtml } from '#shared/documentation/toHtml.ts'
import { lint } from '#shared/lint/lint.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { ranIn, withCases } from '#shared/scenarios/findings.ts'
import { documentationTexts } from '#shared/text/documentation.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { shownIn } from '../editing/shown.ts'
import { drawPicture, type Picture } from '../picture/drawPicture.tsx'
import { sheetsOf, type Sheet } from '../picture/sheets.ts'

export interface Asked {
  readonly definition: Definition
  readonly language: Language
}

export interface AskedOfDocumentation extends Asked {
  readonly occasion: Omit<Occasion, 'language' | 'drawings' | 'findings'>
  /** What the checker has to know of the city. */
  readonly catalogue: readonly CatalogueEntry[]
  readonly holidays: HolidayPlace | undefined
}

/** All sheets below each other. */
export function pictureOf({ definition, language }: Asked): Picture {
  const title = inLanguage(definition.title, language)
  const sheets = sheetsOf(definition, language)
  const description = described({ definition, language }, title, sheets)
  return drawPicture(definition, sheets, { title, description, language })
}

/** Each sheet on a page of its own. */
export function drawingsOf(asked: Asked): Content {
  const { definition, language } = asked
  const { drawing, contents, page, of } = documentationTexts[language]
  return {
    language,
    title: inLanguage(definition.title, language),
    subtitle: drawing,
    facts: [],
    words: { contents, page, of },
    chapters: [{ title: drawing, parts: sheets(asked) }],
  }
}

/** Of the very definition that is written down, checked as it is. */
export function documentation(asked: AskedOfDocumentation): Content {
  const { definition, language, occasion, catalogue, holidays } = asked
  const ran = ranIn(definition, holidays)
  const findings = withCases(lint(definition, catalogue), definition, ran)
  return documentationOf(definition, { ...occasion, language, drawings: sheets(asked), findings })
}

export function html(asked: AskedOfDocumentation): string {
  return toHtml(documentation(asked))
}

function sheets(asked: Asked): Drawn[] {
  const { definition, language } = asked
  return sheetsOf(definition, language).map((sheet) => {
    const { title } = sheet
    const description = described(asked, title, [sheet])
    const picture = drawPicture(definition, [sheet], { title, description, language })
    return { kind: 'drawing', title, description, ...picture }
  })
}

function described({ definition, language }: Asked, title: string, all: readonly Sheet[]): string {
  const steps = all.flatMap((sheet) =>
    Object.keys(shownIn(definition, sheet).processes[sheet.process]?.elements ?? {}),
  )
  return drawingTexts[language].drawingOf(title, steps.length)
}
