import { missingBlocks, missingHeads, placeFor } from '#shared/letters/mandatory.ts'
import { missingIn, type LetterText } from '#shared/letters/languages.ts'
import type { Letter } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { freshBlock } from '#shared/text/letterBlocks.ts'
import { useMe } from '../api/queries.ts'
import { reasonFields } from '../decisions/reasonFields.ts'
import { insertBlock } from '../editing/commands/letterBlocks.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { LetterProps } from './LetterEditor.tsx'

function useOffice({ owner }: Definition): string {
  const { language } = useSaid()
  const { city } = useMe().data ?? {}
  return inLanguage(city?.departments[owner] ?? { de: owner }, language)
}

/** What the kind of the letter demands, and which of it is not there yet. */
export function Belongs({
  definition,
  letter,
}: {
  readonly definition: Definition
  readonly letter: Letter
}) {
  const { letters: text } = useTexts(contentTexts)
  const office = useOffice(definition)
  const blocks = missingBlocks(letter)
  const heads = missingHeads(letter)
  const english = missingIn(letter, 'en')
  const names = { addressee: text.addressee, subject: text.subject }
  return (
    <section className="belongs" aria-label={text.belongs(letter.kind)}>
      <h2 className="subhead">{text.belongs(letter.kind)}</h2>
      <ul>
        <Line isThere>{text.authority(office)}</Line>
        {heads.map((head) => (
          <Line key={head}>{text.headMissing(names[head])}</Line>
        ))}
        {blocks.map(({ block, basis }) => (
          <Line key={block}>{text.missing(text.block[block], basis)}</Line>
        ))}
        {heads.length + blocks.length === 0 ? <Line isThere>{text.complete}</Line> : undefined}
        {english.length === 0 ? undefined : (
          <Line>{text.englishMissing([...new Set(english.map(nameOf))].join(', '))}</Line>
        )}
      </ul>
    </section>
  )

  function nameOf({ of }: LetterText): string {
    if (typeof of === 'object') return text.block[of.block]
    return { title: text.heading, subject: text.subject, salutation: text.salutation }[of]
  }
}

function Line({
  isThere = false,
  children,
}: {
  readonly isThere?: boolean
  readonly children: string
}) {
  return (
    <li className={isThere ? 'st ok' : 'st'}>
      <Icon name={isThere ? 'tick' : 'warning'} size="s" />
      <span>{children}</span>
    </li>
  )
}

/** Blocks that are missing before the one at `at`, each with a way to put it there. */
export function MissingHere({
  definition,
  letter,
  at,
  set,
}: Pick<LetterProps, 'set'> & {
  readonly definition: Definition
  readonly letter: Letter
  readonly at: number
}) {
  const { letters: text } = useTexts(contentTexts)
  const office = useOffice(definition)
  const insert = (block: Parameters<typeof insertBlock>[1]): void => {
    const reasons = reasonFields(definition).map(({ path }) => path)
    set(text.insert, (now) => insertBlock(now, block, freshBlock(block, { office, reasons })))
    announce(text.inserted(text.block[block]))
  }
  return missingBlocks(letter)
    .filter(({ block }) => placeFor(block, letter.blocks) === at)
    .map(({ block, basis }) => (
      <div
        key={block}
        role="group"
        className="card gapCard"
        aria-label={text.missing(text.block[block], basis)}
      >
        <p className="st err">
          <Icon name="warning" />
          {text.missing(text.block[block], basis)}
        </p>
        <Button kind="soft" icon="plus" onPress={() => insert(block)}>
          {text.insert}
          <span className="sr">: {text.block[block]}</span>
        </Button>
      </div>
    ))
}
