import { Fragment, useState } from 'react'
import { letterBlocks, type Letter } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import { addBlock, updateLetter } from '../editing/commands/letterBlocks.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Belongs, MissingHere } from './Belongs.tsx'
import { BlockCard } from './BlockCard.tsx'
import { LetterHead } from './LetterHead.tsx'
import { LetterNotice } from './LetterNotice.tsx'

export interface LetterProps {
  readonly letter: Letter
  /** In which its texts are written. */
  readonly languages: readonly Language[]
  readonly set: (what: string, update: (letter: Letter) => Letter) => void
}

export function LetterEditor({
  id,
  letter,
  definition,
}: {
  readonly id: string
  readonly letter: Letter
  readonly definition: Definition
}) {
  const { letters: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const [languages, setLanguages] = useState<readonly Language[]>([language])
  const title = inLanguage(letter.title, language)
  const set: LetterProps['set'] = (what, update) => {
    change(label.letter(what, title), (now) => updateLetter(now, id, update))
  }
  const part = { definition, letter, set, languages }
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{title}</h1>
          <p>{letter.kind}</p>
        </div>
        <LanguageChoice languages={languages} onChange={setLanguages} />
      </div>
      <LetterHead {...part} />
      <Belongs {...part} />
      <h2 className="subhead">{text.blocks}</h2>
      <div className="cards">
        {letter.blocks.map((block, at) => (
          <Fragment key={block.id}>
            <MissingHere {...part} at={at} />
            <BlockCard
              block={block}
              first={at === 0}
              last={at === letter.blocks.length - 1}
              deadlines={definition.deadlines}
              place={pointerTo('letters', id, 'blocks', block.id)}
              {...part}
            />
          </Fragment>
        ))}
        <MissingHere {...part} at={letter.blocks.length} />
        <AddBlock set={set} />
        <LetterNotice {...part} />
      </div>
    </>
  )
}

function LanguageChoice({
  languages,
  onChange,
}: Pick<LetterProps, 'languages'> & {
  readonly onChange: (languages: readonly Language[]) => void
}) {
  const { letters: text } = useTexts(contentTexts)
  const [only, ...more] = languages
  const choices: Readonly<Record<string, readonly Language[]>> = {
    de: ['de'],
    en: ['en'],
    both: ['de', 'en'],
  }
  return (
    <Segments
      label={text.textsIn}
      value={more.length > 0 ? 'both' : (only ?? 'de')}
      options={[
        { id: 'de', label: text.languages.de },
        { id: 'en', label: text.languages.en },
        { id: 'both', label: text.both },
      ]}
      onChange={(id) => onChange(choices[id] ?? ['de'])}
    />
  )
}

function AddBlock({ set }: Pick<LetterProps, 'set'>) {
  const { letters: text } = useTexts(contentTexts)
  return (
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
  )
}
