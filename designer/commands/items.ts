import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language, type Localised } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { keyName, shortcutTexts } from '#shared/text/shortcuts.ts'
import type { Service } from '../api/queries.ts'
import { lookOf } from '../canvas/look.ts'
import { go, views, type View } from '../designer/route.ts'
import { useSession } from '../designer/sessionStore.ts'
import { valuesOf } from '../editing/fields.ts'
import { ownId } from '../sources/ownSource.ts'
import type { IconName } from '../ui/icons.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { commandIds, commands } from './commands.ts'
import { goTo, showFinding, showStep } from './findings.ts'
import type { Findable } from './search.ts'

export const itemKinds = ['command', 'step', 'field', 'part', 'finding', 'view', 'service'] as const

/** Something the palette leads to. */
export interface Item extends Findable {
  readonly kind: (typeof itemKinds)[number]
  readonly id: string
  readonly icon?: IconName
  readonly run: () => void
}

interface Known {
  readonly definition: Definition
  readonly findings: readonly Finding[]
  readonly services: readonly Service[]
  readonly language: Language
}

export function itemsOf({ definition, findings, services, language }: Known): readonly Item[] {
  return [
    ...commandItems(language),
    ...stepItems(definition, language),
    ...fieldItems(definition, language),
    ...partItems(definition, language),
    ...findingItems(findings, language),
    ...viewItems(language),
    ...serviceItems({ definition, services, language }),
  ]
}

/** What can be done now, with the selected step where there is one. */
function commandItems(language: Language): Item[] {
  const [element] = useSession.getState().elements
  return commandIds.flatMap((id) => {
    const { keys, when, run, onlyByKey } = commands[id]
    if (id === 'palette' || onlyByKey === true || !when({ element })) return []
    const [key] = keys
    return [
      {
        kind: 'command' as const,
        id,
        label: shortcutTexts[language].command[id],
        ...(key === undefined ? {} : { note: keyName(key, language) }),
        run: () => run({ element }),
      },
    ]
  })
}

/** Steps of every flow of the service; their note says which flow or lane they are in. */
export function stepItems(definition: Definition, language: Language): Item[] {
  const text = shortcutTexts[language]
  const processes = Object.entries(definition.processes)
  return processes.flatMap(([process, content]) =>
    Object.entries(content.elements).map(([id, element]) => {
      const label = inLanguage(element.name, language)
      const lane = content.lanes[element.lane ?? '']?.title
      const place = processes.length > 1 ? content.title : lane
      return {
        kind: 'step' as const,
        id: `${process}/${id}`,
        label,
        ...(place === undefined ? {} : { note: inLanguage(place, language) }),
        icon: lookOf(definition, content, { element, language }).icon,
        run: () => {
          useSession.setState({ process })
          showStep(id)
          announce(text.chosen(label))
        },
      }
    }),
  )
}

function fieldItems(definition: Definition, language: Language): Item[] {
  return valuesOf(definition).map(({ path, label, group }) => ({
    ...opening({ view: 'fields', item: path, label: inLanguage(label, language), language }),
    kind: 'field' as const,
    note: inLanguage(group, language),
  }))
}

function partItems(definition: Definition, language: Language): Item[] {
  const { forms, decisions, letters, deadlines, sources } = definition
  const titled: readonly (readonly [View, Readonly<Record<string, { title: Localised }>>])[] = [
    ['forms', forms],
    ['decisions', decisions],
    ['letters', letters],
    ['deadlines', deadlines],
    ['sources', sources],
  ]
  return titled.flatMap(([view, parts]) =>
    Object.entries(parts).map(([id, { title }]) => ({
      ...opening({
        view,
        item: view === 'sources' ? ownId(id) : id,
        label: inLanguage(title, language),
        language,
      }),
      kind: 'part' as const,
      note: designerTexts[language].view[view],
    })),
  )
}

function findingItems(findings: readonly Finding[], language: Language): Item[] {
  return findings.map((finding) => ({
    kind: 'finding' as const,
    id: finding.id,
    label: inLanguage(finding.title, language),
    run: () => {
      showFinding(finding)
      announce(inLanguage(finding.title, language))
    },
  }))
}

function viewItems(language: Language): Item[] {
  return views.map((view) => {
    const label = designerTexts[language].view[view]
    return { ...opening({ view, label, language }), kind: 'view' as const }
  })
}

function serviceItems({ definition, services, language }: Omit<Known, 'findings'>): Item[] {
  return services
    .filter(({ id }) => id !== definition.id)
    .map(({ id, title }) => {
      const label = inLanguage(title, language)
      return {
        kind: 'service' as const,
        id,
        label,
        run: () => {
          go({ service: id })
          announce(shortcutTexts[language].opened(label))
        },
      }
    })
}

interface Opened {
  readonly view: View
  readonly item?: string
  readonly label: string
  readonly language: Language
}

function opening({ view, item, label, language }: Opened): Omit<Item, 'kind'> {
  const run = (): void => {
    goTo(view, item)
    announce(shortcutTexts[language].opened(label))
  }
  return { id: `${view}/${item ?? ''}`, label, run }
}
