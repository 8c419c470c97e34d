import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { templateKinds, type TemplateKind } from '#shared/model/templateKinds.ts'

export interface Template {
  readonly id: string
  readonly kind: TemplateKind
  readonly definition: Definition
}

const files = {
  whole: { application: () => import('./application.json') },
  part: {
    hearing: () => import('./hearing.json'),
    question: () => import('./question.json'),
    register: () => import('./register.json'),
    fourEyes: () => import('./fourEyes.json'),
    payment: () => import('./payment.json'),
  },
  element: { discretion: () => import('./discretion.json'), notice: () => import('./notice.json') },
} as const satisfies Record<
  TemplateKind,
  Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>
>

/** The pieces of this folder, each a definition of its own. */
export async function loadTemplates(): Promise<readonly Template[]> {
  const wanted = templateKinds.flatMap((kind) =>
    Object.entries(files[kind]).map(async ([id, load]) => ({
      id,
      kind,
      definition: definitionSchema.parse((await load()).default),
    })),
  )
  return Promise.all(wanted)
}

/** The step that a template comes after: the selected one, else what leads to the end. */
export function placeFor(
  definition: Definition,
  { process, selected }: { readonly process: string; readonly selected: string | undefined },
): string | undefined {
  const { elements = {}, flows = {} } = definition.processes[process] ?? {}
  const isStep = (id: string | undefined): boolean => {
    const type = elements[id ?? '']?.type
    return type !== undefined && type !== 'endEvent' && !type.endsWith('Gateway')
  }
  if (isStep(selected)) return selected
  const ends = Object.keys(elements).filter((id) => elements[id]?.type === 'endEvent')
  const before = Object.values(flows).find(
    ({ source, target }) => ends.includes(target) && isStep(source),
  )
  return before?.source ?? Object.keys(elements).find((id) => elements[id]?.type === 'startEvent')
}
