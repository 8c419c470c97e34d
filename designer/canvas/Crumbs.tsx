import { Panel } from '@xyflow/react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { partTexts } from '#shared/text/parts.ts'
import { useSession } from '../designer/sessionStore.ts'
import { holdersOf } from '../editing/shown.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { goOut, goToWhole } from './sheet.ts'

/** From the whole flow to the part that is looked into. */
export function Crumbs({ definition }: { readonly definition: Definition }) {
  const text = useTexts(partTexts)
  const language = useLanguage((state) => state.language)
  const process = useSession((state) => state.process)
  const inside = useSession((state) => state.inside)
  const { elements = {}, title } = definition.processes[process] ?? {}
  const part = inside === undefined ? undefined : elements[inside]
  if (inside === undefined || part === undefined) return null
  const outer = holdersOf(elements, inside).toReversed()
  return (
    <Panel position="top-left" className="sheetPath">
      <nav aria-label={text.crumbs}>
        <ol>
          <li>
            <Button size="s" kind="quiet" onPress={goToWhole}>
              {inLanguage(title ?? definition.title, language)}
            </Button>
            <Icon name="right" size="s" />
          </li>
          {outer.map((id) => (
            <li key={id}>
              <Button size="s" kind="quiet" onPress={() => goOut(id)}>
                {inLanguage(elements[id]?.name ?? { de: id }, language)}
              </Button>
              <Icon name="right" size="s" />
            </li>
          ))}
          <li aria-current="page">{inLanguage(part.name, language)}</li>
        </ol>
      </nav>
    </Panel>
  )
}
