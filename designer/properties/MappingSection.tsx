import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { go } from '../designer/route.ts'
import { addMapping } from '../editing/commands/mappingRows.ts'
import { MappedChips } from '../mappings/MappedChips.tsx'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import type { PanelProps } from './ElementPanel.tsx'
import { OpenLink } from './OpenLink.tsx'
import { Section } from './Sections.tsx'
import { referred } from '#shared/model/referred.ts'

/** What a step takes from the case data, or what of its result goes there. */
export function MappingSection({
  definition,
  place,
  mapping,
  side,
}: Omit<PanelProps, 'element'> & {
  readonly mapping: string | undefined
  readonly side: 'input' | 'output'
}) {
  const text = useTexts(propertyTexts)
  const rows = mapping === undefined ? undefined : referred(definition.mappings, mapping)?.rows
  const begin = (): void => {
    let made = ''
    change(text.label.mapping, (before) => {
      const added = addMapping(before, { ...place, side })
      made = added.mapping
      return added.definition
    })
    if (made !== '') go({ service: definition.id, view: 'mappings', item: made })
  }
  return (
    <Section title={side === 'input' ? text.request : text.response}>
      {rows === undefined || mapping === undefined ? (
        <Button size="s" kind="soft" icon="plus" onPress={begin}>
          {text.addMapping}
        </Button>
      ) : (
        <>
          <MappedChips definition={definition} mapping={mapping} />
          <OpenLink {...{ definition }} view="mappings" item={mapping}>
            {text.openMapping}
          </OpenLink>
        </>
      )}
    </Section>
  )
}
