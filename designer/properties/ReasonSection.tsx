import { propertyTexts } from '#shared/text/properties.ts'
import { withOptional } from '../editing/records.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { ContentProps } from './ContentSections.tsx'
import { Section } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

/** Why the department has a person do this at all. */
export function ReasonSection({ place, element }: ContentProps<'userTask'>) {
  const text = useTexts(propertyTexts)
  const { read, said } = useSaid()
  const edit = useEdit(place, element)
  const explain = (typed: string): void =>
    edit(text.reason, (current) => {
      if (current.type !== 'userTask') return current
      const { reason, ...rest } = current
      return { ...rest, ...withOptional('reason', typed === '' ? undefined : said(reason, typed)) }
    })
  return (
    <Section title={text.whyPerson}>
      <TextInput label={text.reason} lines={2} value={read(element.reason)} onCommit={explain} />
      {element.fimGroup === 5 ? (
        <div className="note">
          <Icon name="lock" />
          <span>{text.discretionNote}</span>
        </div>
      ) : undefined}
    </Section>
  )
}
