import { letterBlocks, type Letter } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import { addBlock, updateLetter } from '../editing/commands/letterBlocks.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { BlockCard } from './BlockCard.tsx'
import { LetterHead } from './LetterHead.tsx'
import { LetterNotice } from './LetterNotice.tsx'

export interface LetterProps {
  readonly letter: Letter
  readonly set: (what: string, update: (letter: Letter) => Letter) => void
}

export function LetterEditor({
  id,
  letter,
  deadlines,
}: {
  readonly id: string
  readonly letter: Letter
  readonly deadlines: Definition['deadlines']
}) {
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
      <LetterHead letter={letter} set={set} />
      <h2 className="subhead">{text.blocks}</h2>
      <div className="cards">
        {letter.blocks.map((block, at) => (
          <BlockCard
            key={block.id}
            block={block}
            first={at === 0}
            last={at === letter.blocks.length - 1}
            deadlines={deadlines}
            place={pointerTo('letters', id, 'blocks', block.id)}
            set={set}
          />
        ))}
        <AddBlock set={set} />
        <LetterNotice letter={letter} set={set} />
      </div>
    </>
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
