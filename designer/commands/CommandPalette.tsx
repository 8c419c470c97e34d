import { useMemo, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { useServices } from '../api/queries.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import type { Section } from '../ui/SearchList.tsx'
import { itemKinds, itemsOf, stepItems, type Item } from './items.ts'
import { found } from './search.ts'
import { SearchDialog } from './SearchDialog.tsx'

interface PaletteProps {
  readonly definition: Definition
  readonly onlySteps?: boolean
  readonly onClose: () => void
}

/** Everything that can be done or found, by a few letters of its name. */
export function CommandPalette({ definition, onlySteps = false, onClose }: PaletteProps) {
  const language = useLanguage((state) => state.language)
  const text = shortcutTexts[language]
  const items = useItems(definition, onlySteps)
  const [typed, setTyped] = useState('')
  const shown = useMemo(() => shownOf(items, typed, onlySteps ? 50 : 8), [items, typed, onlySteps])
  const type = (words: string): void => {
    setTyped(words)
    announce(text.results(found(items, words).length))
  }
  return (
    <SearchDialog
      label={onlySteps ? text.command.searchSteps : text.command.palette}
      placeholder={onlySteps ? text.searchSteps : text.searchAll}
      empty={text.nothing}
      onType={type}
      sections={shown.map(({ kind, items }) => sectionOf(text.kinds[kind], kind, items))}
      onPick={(picked) => items.find((item) => keyOf(item) === picked)?.run()}
      onClose={onClose}
    />
  )
}

function useItems(definition: Definition, onlySteps: boolean): readonly Item[] {
  const language = useLanguage((state) => state.language)
  const findings = useSession((state) => state.findings)
  const { data: services } = useServices()
  return useMemo(
    () =>
      onlySteps
        ? stepItems(definition, language)
        : itemsOf({ definition, findings: findings ?? [], services: services ?? [], language }),
    [definition, findings, services, language, onlySteps],
  )
}

interface Shown {
  readonly kind: Item['kind']
  readonly items: readonly Item[]
}

/** The kind with the best match first; a few of each, so that every kind is in view. */
function shownOf(items: readonly Item[], typed: string, most: number): readonly Shown[] {
  const matches = found(items, typed)
  const kinds = typed.trim() === '' ? itemKinds : [...new Set(matches.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    kind,
    items: matches.filter((item) => item.kind === kind).slice(0, most),
  }))
}

const keyOf = ({ kind, id }: Item): string => `${kind}:${id}`

function sectionOf(title: string, kind: string, items: readonly Item[]): Section {
  return {
    id: kind,
    title,
    entries: items.map((item) => ({
      id: keyOf(item),
      label: item.label,
      ...(item.note === undefined ? {} : { note: item.note }),
      ...(item.icon === undefined ? {} : { mark: <Icon name={item.icon} size="s" /> }),
    })),
  }
}
