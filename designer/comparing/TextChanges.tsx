import { useMemo } from 'react'
import type { Topic } from '#shared/comparing/difference.ts'
import { compareTexts, type ComparedSection, type ComparedText } from '#shared/comparing/texts.ts'
import { wordsBetween, type Piece } from '#shared/comparing/words.ts'
import type { Definition } from '#shared/model/definition.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { vocabularyOf } from '../letters/vocabulary.ts'
import { toWords, type Vocabulary } from '../letters/words.ts'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { EffectSign } from './EffectSign.tsx'

interface TextProps {
  readonly topic: Topic
  readonly id: string
  readonly before: Definition
  readonly after: Definition
}

/** A letter, a form or the page of the service as it is read, with its words marked. */
export function TextChanges({ topic, id, before, after }: TextProps) {
  const { language } = useSaid()
  const sections = useMemo(
    () => compareTexts(topic, id, [before, after]) ?? [],
    [topic, id, before, after],
  )
  const vocabularies = useMemo(
    () => [before, after].map((one) => vocabularyOf(one, language).vocabulary),
    [before, after, language],
  )
  return (
    <div className="textChanges">
      {sections.map((section) => (
        <Section key={section.id} section={section} vocabularies={vocabularies} />
      ))}
    </div>
  )
}

interface SectionProps {
  readonly section: ComparedSection
  readonly vocabularies: readonly Vocabulary[]
}

function Section({ section: { effect, texts, settings }, vocabularies }: SectionProps) {
  const text = useTexts(comparingTexts)
  const { effect: words } = useTexts(reviewTexts)
  const isReworded = texts.some(({ from, to }) => from?.de !== to?.de || from?.en !== to?.en)
  return (
    <section className={effect}>
      {effect !== undefined && (
        <p className="marked">
          <EffectSign effect={effect} />
          {words[effect]}
        </p>
      )}
      <dl>
        {texts.map((one) => (
          <div key={one.use}>
            <dt>{text.uses[one.use]}</dt>
            <dd>
              <Reworded compared={one} vocabularies={vocabularies} />
            </dd>
          </div>
        ))}
      </dl>
      {settings && <p className="muted">{isReworded ? text.settings : text.onlySettings}</p>}
    </section>
  )
}

function Reworded({
  compared: { from, to },
  vocabularies: [was, is],
}: {
  readonly compared: ComparedText
  readonly vocabularies: readonly Vocabulary[]
}) {
  const text = useTexts(comparingTexts)
  const { read } = useSaid()
  const [before, after] = [read(from), read(to)]
  const inWords = (template: string, known: Vocabulary | undefined): string =>
    known === undefined ? template : toWords(template, known).text
  const [old, now] = [inWords(before, was), inWords(after, is)]
  const pieces = useMemo(() => wordsBetween(old, now), [old, now])
  return (
    <>
      {pieces.map((piece, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, told apart by where they stand
        <Word key={at} piece={piece} />
      ))}
      {before !== after && old === now && <small className="muted">{text.computed}</small>}
    </>
  )
}

function Word({ piece: { text, effect } }: { readonly piece: Piece }) {
  const { added, removed } = useTexts(comparingTexts)
  if (effect === undefined) return <>{text}</>
  const said = <span className="sr">{effect === 'added' ? added : removed} </span>
  return effect === 'added' ? (
    <ins>
      {said}
      {text}
    </ins>
  ) : (
    <del>
      {said}
      {text}
    </del>
  )
}
