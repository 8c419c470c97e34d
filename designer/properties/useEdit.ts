import type { Element } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { updateElement } from '../editing/commands/updateElement.ts'
import type { ElementPlace } from '../editing/process.ts'
import { useLanguage, useTexts } from '../ui/language.ts'

/** Changes one property of a step under a name people recognise in "Rückgängig". */
export function useEdit(
  place: ElementPlace,
  element: Element,
): (what: string, update: (element: Element) => Element) => void {
  const language = useLanguage((state) => state.language)
  const text = useTexts(propertyTexts)
  const name = inLanguage(element.name, language)
  return (what, update) => {
    change(text.label.property(what, name), (definition) =>
      updateElement(definition, { ...place, update }),
    )
  }
}
