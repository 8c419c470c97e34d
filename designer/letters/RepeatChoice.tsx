import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import type { Block } from '../editing/commands/letterBlocks.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { fieldsOf } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

interface RepeatProps {
  readonly definition: Definition
  readonly block: Block
  readonly update: (what: string, next: (block: Block) => Block) => void
}

/** Once, or a line of a table for each entry of a list. */
export function RepeatChoice({ definition, block: { each }, update }: RepeatProps) {
  const { letters: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const lists = fieldsOf(definition).filter(({ schema }) => schema.items !== undefined)
  if (lists.length === 0 && each === undefined) return null
  const isKnown = each === undefined || lists.some(({ path }) => path === each)
  return (
    <div className="say">
      {text.repeats}{' '}
      <Choice
        label={text.repeats}
        look="slot"
        value={each ?? ''}
        options={[
          { id: '', label: text.once },
          ...(isKnown ? [] : [{ id: each, label: text.ownList }]),
          ...fieldEntries(lists, language).map((list) => ({
            ...list,
            label: text.forEach(list.label),
          })),
        ]}
        onChange={(id) =>
          update(text.repeats, ({ each: _before, ...rest }) => ({
            ...rest,
            ...withOptional('each', id === '' ? undefined : id),
          }))
        }
      />
      {each === undefined ? undefined : <p className="hint">{text.rowHint}</p>}
    </div>
  )
}
