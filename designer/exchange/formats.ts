import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import type { Produced } from './download.ts'

export interface Asked {
  readonly definition: Definition
  readonly language: Language
}

/** What a service can be handed over as. Who never asks for one never loads what writes it. */
export const formats = {
  svg: async (asked) => {
    const { svg } = await pictureOf(asked)
    return [file(asked, { ending: '.svg', type: 'image/svg+xml', text: svg })]
  },
  png: async (asked) => {
    const { toPng } = await import('./toPng.ts')
    return [{ name: `${asked.definition.id}.png`, content: await toPng(await pictureOf(asked)) }]
  },
  bpmn: async (asked) => {
    const { exportBpmn } = await import('#shared/bpmn/exportBpmn.ts')
    const text = await exportBpmn(asked.definition)
    return [file(asked, { ending: '.bpmn', type: xml, text })]
  },
  dmn: async (asked) => {
    const { exportDmn } = await import('#shared/dmn/exportDmn.ts')
    const files = await exportDmn(asked.definition)
    return files.map(({ model, xml: text }) => {
      const ending = files.length === 1 ? '.dmn' : `-${model}.dmn`
      return file(asked, { ending, type: xml, text })
    })
  },
} as const satisfies Readonly<Record<string, (asked: Asked) => Promise<readonly Produced[]>>>

export type Format = keyof typeof formats

const xml = 'application/xml'

interface Written {
  readonly ending: string
  readonly type: string
  readonly text: string
}

function file({ definition }: Asked, { ending, type, text }: Written): Produced {
  return { name: `${definition.id}${ending}`, content: new Blob([text], { type }) }
}

/** All sheets below each other. */
async function pictureOf({ definition, language }: Asked) {
  const { drawPicture } = await import('../picture/drawPicture.tsx')
  const { sheetsOf } = await import('../picture/sheets.ts')
  const title = inLanguage(definition.title, language)
  const { elements = {} } = definition.processes[mainProcess] ?? {}
  const description = drawingTexts[language].drawingOf(title, Object.keys(elements).length)
  return drawPicture(definition, sheetsOf(definition, language), { title, description, language })
}
