import type { Content } from '#shared/documentation/content.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { documentationTexts } from '#shared/text/documentation.ts'
import { readCatalogue } from '../api/catalogue.ts'
import { api } from '../api/client.ts'
import { bodyOf, problemOf } from '../api/problem.ts'
import { readMe } from '../api/queries.ts'
import { beside } from './beside.ts'
import type { Produced } from './download.ts'
import { toPng } from './toPng.ts'
import type { Asked, AskedOfDocumentation } from './written.ts'

export interface Ordered extends Asked {
  readonly isTechnical: boolean
}

/** What a service can be handed over as. */
export const formats = {
  svg: async (ordered) => {
    const { svg } = await beside('picture', ordered)
    return [file(ordered, { ending: '.svg', type: 'image/svg+xml', text: svg })]
  },
  png: async (ordered) => {
    const content = await toPng(await beside('picture', ordered))
    return [{ name: `${ordered.definition.id}.png`, content }]
  },
  drawingPdf: async (ordered) => [
    await typeset(await beside('drawings', ordered), ordered, documentationTexts.de.drawing),
  ],
  html: async (ordered) => {
    const text = await beside('html', await withOccasion(ordered))
    return [file(ordered, { ending: '.html', type: 'text/html', text })]
  },
  pdf: async (ordered) => [
    await typeset(await beside('documentation', await withOccasion(ordered)), ordered),
  ],
  bpmn: async (ordered) => {
    const text = await beside('bpmn', ordered)
    return [file(ordered, { ending: '.bpmn', type: xml, text })]
  },
  dmn: async (ordered) => {
    const files = await beside('dmn', ordered)
    return files.map(({ model, xml: text }) => {
      const ending = files.length === 1 ? '.dmn' : `-${model}.dmn`
      return file(ordered, { ending, type: xml, text })
    })
  },
} as const satisfies Readonly<Record<string, (ordered: Ordered) => Promise<readonly Produced[]>>>

export type Format = keyof typeof formats

const xml = 'application/xml'

interface Text {
  readonly ending: string
  readonly type: string
  readonly text: string
}

function file({ definition }: Ordered, { ending, type, text }: Text): Produced {
  return { name: `${definition.id}${ending}`, content: new Blob([text], { type }) }
}

/** Set on the server, where the letters are. */
async function typeset(json: Content, { definition }: Ordered, what?: string): Promise<Produced> {
  const param = { service: definition.id }
  const answer = await api.services[':service'].documentation.$post({ param, json })
  if (!answer.ok) throw await problemOf(answer)
  const name = what === undefined ? definition.id : `${definition.id}-${what.toLowerCase()}`
  return { name: `${name}.pdf`, content: await answer.blob() }
}

/** Who owns it, which draft it is, what day it is today and what the city knows, as the server has it. */
async function withOccasion(ordered: Ordered): Promise<AskedOfDocumentation> {
  const { definition, language, isTechnical } = ordered
  const [{ holidays, ...me }, services, catalogue] = await Promise.all([
    readMe(),
    bodyOf(api.services.$get()),
    readCatalogue(),
  ])
  const say = documentationTexts[language]
  const versions = services.find(({ id }) => id === definition.id)?.versions
  const department = me.departments.find(({ id }) => id === definition.owner)?.title
  const occasion = {
    state: versions === undefined ? say.draft : say.draftFor(versions + 1),
    department: department === undefined ? definition.owner : inLanguage(department, language),
    today: me.now.slice(0, 10),
    isTechnical,
  }
  return { definition, language, occasion, catalogue, holidays }
}
