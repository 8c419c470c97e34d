import { letterBlocks, letterKinds, type Letter } from '#shared/model/content.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import {
  addBlock,
  moveBlock,
  removeBlock,
  updateBlock,
  updateLetter,
  type Block,
} from '../editing/commands/letterBlocks.ts'
import { withOptional } from '../editing/records.ts'
import { IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { TemplateInput } from './TemplateInput.tsx'

interface LetterProps {
  readonly letter: Letter
  readonly set: (what: string, update: (letter: Letter) => Letter) => void
}

export function LetterEditor({ id, letter }: { readonly id: string; readonly letter: Letter }) {
  const { letters: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const title = inLanguage(letter.title, language)
  const set: LetterProps['set'] = (what, update) => {
    change(label.letter(what, title), (now) => updateLetter(now, id, update))
  }
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{title}</h1>
          <p>{letter.kind}</p>
        </div>
      </div>
      <Head letter={letter} set={set} />
      <h2 className="subhead">{text.blocks}</h2>
      <div className="cards">
        {letter.blocks.map((block, at) => (
          <BlockCard
            key={block.id}
            block={block}
            first={at === 0}
            last={at === letter.blocks.length - 1}
            {...{ letter, set }}
          />
        ))}
        <div>
          <MenuButton
            label={text.addBlock}
            className="btn soft"
            icon="plus"
            entries={letterBlocks.map((block) => ({ id: block, label: text.block[block] }))}
            onPick={(picked) => {
              const block = letterBlocks.find((known) => known === picked)
              if (block !== undefined)
                set(text.addBlock, (now) => addBlock(now, block, { de: text.newText }))
            }}
          >
            {text.addBlock}
          </MenuButton>
        </div>
        <Notice letter={letter} set={set} />
      </div>
    </>
  )
}

function useSaid() {
  const language = useLanguage((state) => state.language)
  return {
    read: (value: Localised | undefined): string =>
      value === undefined ? '' : inLanguage(value, language),
    said: (before: Localised | undefined, typed: string): Localised => ({
      ...(before ?? { de: typed }),
      [language]: typed,
    }),
  }
}

const heads = ['title', 'subject', 'addressee', 'salutation'] as const

function Head({ letter, set }: LetterProps) {
  const { letters: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
  const labels = {
    title: text.heading,
    subject: text.subject,
    addressee: text.addressee,
    salutation: text.salutation,
  }
  return (
    <div className="formhead">
      <div className="in">
        <span className="label">{text.kind}</span>
        <Choice
          label={text.kind}
          value={letter.kind}
          options={letterKinds.map((kind) => ({ id: kind, label: kind }))}
          onChange={(id) => {
            const kind = letterKinds.find((known) => known === id)
            if (kind !== undefined) set(text.kind, (now) => ({ ...now, kind }))
          }}
        />
      </div>
      {heads.map((key) => (
        <TemplateInput
          key={key}
          label={labels[key]}
          lines={key === 'addressee' ? 3 : 1}
          value={read(letter[key])}
          onCommit={(typed) =>
            typed !== '' && set(labels[key], (now) => ({ ...now, [key]: said(now[key], typed) }))
          }
        />
      ))}
    </div>
  )
}

function BlockCard({
  block,
  first,
  last,
  set,
}: LetterProps & {
  readonly block: Block
  readonly first: boolean
  readonly last: boolean
}) {
  const { letters: text, forms } = useTexts(contentTexts)
  const { read, said } = useSaid()
  const name = text.block[block.block]
  const update = (what: string, next: (block: Block) => Block): void =>
    set(what, (now) => updateBlock(now, block.id, next))
  return (
    <div role="group" className="card" aria-label={name}>
      <header>
        <Icon name="page" />
        <h2>{name}</h2>
        {block.each === undefined ? undefined : <span className="tag">{text.repeated}</span>}
        {block.when === undefined ? undefined : <span className="tag">{text.conditional}</span>}
        <span className="grow" />
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
      <div className="fields">
        <TextInput
          label={text.blockHeading}
          value={read(block.heading)}
          onCommit={(typed) =>
            update(text.blockHeading, ({ heading, ...rest }) => ({
              ...rest,
              ...withOptional('heading', typed === '' ? undefined : said(heading, typed)),
            }))
          }
        />
        <TemplateInput
          label={text.text}
          lines={4}
          hint
          value={read(block.text)}
          onCommit={(typed) =>
            typed !== '' && update(text.text, (now) => ({ ...now, text: said(now.text, typed) }))
          }
        />
      </div>
    </div>
  )
}

function Notice({ letter, set }: LetterProps) {
  const { letters: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
  return (
    <div role="group" className="card" aria-label={text.notice}>
      <header>
        <Icon name="send" />
        <h2>{text.notice}</h2>
      </header>
      <div className="fields">
        <TextInput
          label={text.noticeSubject}
          value={read(letter.notice.subject)}
          onCommit={(typed) =>
            typed !== '' &&
            set(text.noticeSubject, (now) => ({
              ...now,
              notice: { ...now.notice, subject: said(now.notice.subject, typed) },
            }))
          }
        />
        <TextInput
          label={text.noticeText}
          lines={3}
          hint={text.noticeHint}
          value={read(letter.notice.text)}
          onCommit={(typed) =>
            typed !== '' &&
            set(text.noticeText, (now) => ({
              ...now,
              notice: { ...now.notice, text: said(now.notice.text, typed) },
            }))
          }
        />
      </div>
    </div>
  )
}
