import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Versions } from '../hosts/host.ts'
import { elementById } from '#shared/model/elementById.ts'
import type { ListedTask } from './store.ts'

interface Reading {
  readonly versions: Versions
  readonly language: Language
}

/** Whether task, service, number and person hold every word that is looked for. */
export function matching(
  search: string,
  { versions, language }: Reading,
): (task: ListedTask) => boolean {
  const words = search.toLocaleLowerCase(language).split(/\s+/).filter(Boolean)
  return (listed) => {
    if (words.length === 0) return true
    const { definition } = versions(listed.ref)
    const title = elementById(definition, listed.task.element)?.name ?? definition.title
    const text = [
      inLanguage(title, language),
      inLanguage(definition.title, language),
      listed.number,
      listed.person ?? '',
    ]
    const within = text.join(' ').toLocaleLowerCase(language)
    return words.every((word) => within.includes(word))
  }
}
