import { documentationOf, type Occasion } from '#shared/documentation/documentationOf.ts'
import type { Content, Drawn } from '#shared/documentation/content.ts'
import { toHtml } from '#shared/documentation/toHtml.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { documentationTexts } from '#shared/text/documentation.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { drawPicture, type Picture } from '../picture/drawPicture.tsx'
import { sheetsOf } from '../picture/sheets.ts'

export interface Asked {
  readonly definition: Definition
  readonly language: Language
}

export interface AskedOfDocumentation extends Asked {
  readonly occasion: Omit<Occasion, 'language' | 'drawings'>
}

/** All sheets below each other. */
export function pictureOf({ definition, language }: Asked): Picture {
  const title = inLanguage(definition.title, language)
  const description = described({ definition, language }, mainProcess)
  return drawPicture(definition, sheetsOf(definition, language), { title, description, language })
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

export function documentation({ occasion, ...asked }: AskedOfDocumentation): Content {
  const { definition, language } = asked
  return documentationOf(definition, { ...occasion, language, drawings: sheets(asked) })
}

export function html(asked: AskedOfDocumentation): string {
  return toHtml(documentation(asked))
}

function sheets(asked: Asked): Drawn[] {
  const { definition, language } = asked
  return sheetsOf(definition, language).map((sheet) => {
    const { title, process } = sheet
    const description = described(asked, process)
    const picture = drawPicture(definition, [sheet], { title, description, language })
    return { kind: 'drawing', title, description, ...picture }
  })
}

function described({ definition, language }: Asked, process: string): string {
  const { title = definition.title, elements = {} } = definition.processes[process] ?? {}
  return drawingTexts[language].drawingOf(inLanguage(title, language), Object.keys(elements).length)
}
