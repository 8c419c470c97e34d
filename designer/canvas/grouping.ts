import { localised } from '#shared/model/localised.ts'
import { partTexts } from '#shared/text/parts.ts'
import { change } from '../designer/documentStore.ts'
import { beginRename, select, tell, useSession } from '../designer/sessionStore.ts'
import { groupElements, type Grouped } from '../editing/commands/groupElements.ts'
import { ungroupElements, type Ungrouped } from '../editing/commands/ungroupElements.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { focusElement, nameOf } from './actions.ts'

/** The selected steps become a part of the flow, whose name is asked at once. */
export function group(): void {
  const { process, elements } = useSession.getState()
  const { language, text } = words()
  const name = (said: string) => localised(language, said)
  const names = { part: name(text.name), start: name(text.start), end: name(text.end) }
  let grouped: Grouped = { refused: 'nothing' }
  const done = change(text.label.group(elements.length), (now) => {
    grouped = groupElements(now, { process, elements, names })
    return 'refused' in grouped ? now : grouped.definition
  })
  const made = grouped as Grouped // reason: the compiler does not see that the callback has run
  if ('refused' in made) return tell(text.groupRefused[made.refused])
  if (!done) return
  select([made.element])
  beginRename(made.element)
  announce(text.grouped(elements.length))
}

export function ungroup(element: string): void {
  const { process } = useSession.getState()
  const { text } = words()
  const name = nameOf(element)
  let ungrouped: Ungrouped = { refused: 'noPart' }
  const done = change(text.label.ungroup(name), (now) => {
    ungrouped = ungroupElements(now, { process, element })
    return 'refused' in ungrouped ? now : ungrouped.definition
  })
  const freed = ungrouped as Ungrouped // reason: see above
  if ('refused' in freed) return tell(text.ungroupRefused[freed.refused])
  if (!done) return
  const [first] = freed.elements
  select(freed.elements)
  if (first !== undefined) focusElement(first)
  announce(text.ungrouped(name))
}

function words() {
  const { language } = useLanguage.getState()
  return { language, text: partTexts[language] }
}
