import type { Definition } from '#shared/model/definition.ts'
import { conditionTexts } from '#shared/text/conditions.ts'
import { contentTexts } from '#shared/text/content.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { useDocument } from '../designer/documentStore.ts'
import { useLedTo } from '../designer/useLedTo.ts'
import {
  moveBlock,
  removeBlock,
  updateBlock,
  type Block,
} from '../editing/commands/letterBlocks.ts'
import { withOptional } from '../editing/records.ts'
import { ConditionEditor } from '../properties/ConditionEditor.tsx'
import { IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { InLanguages } from './InLanguages.tsx'
import type { LetterProps } from './LetterEditor.tsx'
import { RepeatChoice } from './RepeatChoice.tsx'
import { TemplateInput } from './TemplateInput.tsx'

interface BlockProps extends Pick<LetterProps, 'set' | 'languages'> {
  readonly block: Block
  readonly first: boolean
  readonly last: boolean
  readonly deadlines: Definition['deadlines']
  /** Where it stands, to comment on it. */
  readonly place: string
}

/** One paragraph of a letter. */
export function BlockCard({ block, first, last, deadlines, place, set, languages }: BlockProps) {
  const { letters: text } = useTexts(contentTexts)
  const update = (what: string, next: (block: Block) => Block): void =>
    set(what, (now) => updateBlock(now, block.id, next))
  const card = useLedTo(place)
  return (
    <div
      ref={card}
      role="group"
      className="card"
      tabIndex={-1}
      aria-label={text.block[block.block]}
    >
      <BlockHead {...{ block, first, last, place, set }} />
      <div className="fields">
        <InLanguages
          languages={languages}
          label={text.blockHeading}
          text={block.heading}
          isOptional
          onChange={(next) =>
            update(text.blockHeading, ({ heading: _before, ...rest }) => ({
              ...rest,
              ...withOptional('heading', next),
            }))
          }
        >
          {(input) => <TextInput {...input} />}
        </InLanguages>
        <InLanguages
          languages={languages}
          label={text.text}
          text={block.text}
          onChange={(next) => next && update(text.text, (now) => ({ ...now, text: next }))}
        >
          {(input) => <TemplateInput {...input} lines={4} hint each={block.each} />}
        </InLanguages>
        <DerivationChoice {...{ block, deadlines }} update={update} />
        <Appearance block={block} update={update} />
      </div>
    </div>
  )
}

/** How often a paragraph appears, and for which cases. */
function Appearance({
  block,
  update,
}: Pick<BlockProps, 'block'> & {
  readonly update: (what: string, next: (block: Block) => Block) => void
}) {
  const say = useTexts(conditionTexts)
  const definition = useDocument(({ opened }) => opened?.definition)
  if (definition === undefined) return null
  return (
    <>
      <RepeatChoice {...{ definition, block, update }} />
      <ConditionEditor
        definition={definition}
        condition={block.when}
        sentence={say.block}
        onChange={(condition) =>
          update(say.blockChange, ({ when: _before, ...rest }) => ({
            ...rest,
            ...withOptional('when', condition),
          }))
        }
      />
    </>
  )
}

/** A computation can say how a deadline was computed. */
function DerivationChoice({
  block,
  deadlines,
  update,
}: Pick<BlockProps, 'block' | 'deadlines'> & {
  readonly update: (what: string, next: (block: Block) => Block) => void
}) {
  const { letters: text } = useTexts(contentTexts)
  const { read } = useSaid()
  const offered = Object.entries(deadlines)
  if (block.deadline === undefined && (block.block !== 'calculation' || offered.length === 0)) {
    return null
  }
  return (
    <div className="say">
      {text.derivation}{' '}
      <Choice
        label={text.derivation}
        look="slot"
        value={block.deadline ?? ''}
        options={[
          { id: '', label: text.noDerivation },
          ...offered.map(([id, { title }]) => ({ id, label: read(title) })),
        ]}
        onChange={(id) =>
          update(text.derivation, ({ deadline: _before, ...rest }) => ({
            ...rest,
            ...withOptional('deadline', id === '' ? undefined : id),
          }))
        }
      />
    </div>
  )
}

function BlockHead({
  block,
  first,
  last,
  place,
  set,
}: Omit<BlockProps, 'deadlines' | 'languages'>) {
  const { letters: text, forms } = useTexts(contentTexts)
  const name = text.block[block.block]
  return (
    <header>
      <Icon name="page" />
      <h2>{name}</h2>
      {block.each === undefined ? undefined : <span className="tag">{text.repeated}</span>}
      {block.when === undefined ? undefined : <span className="tag">{text.conditional}</span>}
      <span className="grow" />
      <CommentMark place={place} name={name} />
      <IconButton
        icon="up"
        label={forms.up}
        isDisabled={first}
        onPress={() => set(text.blocks, (now) => moveBlock(now, block.id, -1))}
      />
      <IconButton
        icon="down"
        label={forms.down}
        isDisabled={last}
        onPress={() => set(text.blocks, (now) => moveBlock(now, block.id, 1))}
      />
      <IconButton
        icon="trash"
        label={forms.remove(name)}
        onPress={() => set(text.blocks, (now) => removeBlock(now, block.id))}
      />
    </header>
  )
}
