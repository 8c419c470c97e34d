import type { RoleKind } from '#shared/policy/role.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useMe } from '../api/queries.ts'
import { useTexts } from '../ui/language.ts'

interface Place {
  readonly name: keyof (typeof workplaceTexts)['de']['places']
  readonly href: string
  readonly for: readonly RoleKind[]
}

const members: readonly RoleKind[] = ['owner', 'clerk', 'designer', 'dataDesigner']

const places: readonly Place[] = [
  { name: 'tasks', href: '/inbox/', for: ['clerk'] },
  { name: 'services', href: '/desk/', for: members },
  { name: 'releases', href: '/release/', for: ['owner', 'designer', 'dataDesigner'] },
  { name: 'cases', href: '/desk/cases', for: ['owner', 'clerk'] },
  { name: 'clarifications', href: '/desk/clarifications', for: ['owner', 'clerk'] },
  { name: 'review', href: '/review/', for: ['reviewer'] },
  { name: 'operations', href: '/operations/', for: ['operator'] },
]

export interface Tab {
  readonly title: string
  readonly href: string
  readonly current: boolean
}

/** The workplaces of the person's roles. */
export function useTabs(current: Place['name']): readonly Tab[] {
  const texts = useTexts(workplaceTexts)
  const roles = useMe().data?.roles ?? []
  return places
    .filter((place) => roles.some(({ kind }) => place.for.includes(kind)))
    .map(({ name, href }) => ({ title: texts.places[name], href, current: name === current }))
}
