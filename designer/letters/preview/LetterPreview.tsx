import { useMemo, useState } from 'react'
import { House } from '#shared/letters/House.tsx'
import { Letter as LetterSheet } from '#shared/letters/Letter.tsx'
import type { Letter } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import type { SampleLetter } from '#shared/simulation/sampleLetter.ts'
import { previewTexts } from '#shared/text/preview.ts'
import { useHolidays } from '../../api/queries.ts'
import { useAnswer } from '../../background/useAnswer.ts'
import { Framed } from '../../preview/Framed.tsx'
import { SampleChoice } from '../../preview/SampleChoice.tsx'
import { scenarioOf, useScenario } from '../../simulation/useScenario.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useLanguage, useTexts } from '../../ui/language.ts'
import { Segments } from '../../ui/Segments.tsx'
import { useSaid } from '../../ui/useSaid.ts'
import { useLetterHead } from '../useLetterHead.ts'
import { PrintedPages } from './PrintedPages.tsx'

interface PreviewProps {
  readonly definition: Definition
  readonly id: string
  readonly letter: Letter
}

const sheets = ['/portal/assets/portal.css', '/portal/assets/letter.css'] as const

/** The letter that the person of a sample case would get: to read, and as it would be printed. */
export function LetterPreview({ definition, id, letter }: PreviewProps) {
  const text = useTexts(previewTexts)
  const { read } = useSaid()
  const own = useLanguage((state) => state.language)
  const [language, setLanguage] = useState<Language>(own)
  const [isPrinted, setPrinted] = useState(false)
  const scenario = useScenario(definition)
  const sample = useSampleLetter(definition, { letter: id, scenario, language })
  const title = read(letter.title)
  return (
    <>
      <div className="lookBar">
        <SampleChoice definition={definition} scenario={scenario} />
      </div>
      <LetterBar {...{ isPrinted, setPrinted, language, setLanguage }} />
      {sample === undefined ? undefined : <Notes sample={sample} language={language} />}
      {isPrinted && scenario !== undefined ? (
        <PrintedPages service={definition.id} letter={id} {...{ title, scenario, language }} />
      ) : (
        <Framed
          title={text.letter.frame(title)}
          sheets={sheets}
          language={language}
          width={640}
          bodyClass="fw-letter"
        >
          {sample === undefined ? null : <Sheet {...{ definition, sample }} />}
        </Framed>
      )}
    </>
  )
}

function LetterBar({
  isPrinted,
  setPrinted,
  language,
  setLanguage,
}: {
  readonly isPrinted: boolean
  readonly setPrinted: (isPrinted: boolean) => void
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}) {
  const text = useTexts(previewTexts)
  return (
    <div className="lookBar">
      <Segments
        label={text.letter.shown}
        value={isPrinted ? 'printed' : 'read'}
        options={[
          { id: 'read', label: text.letter.read },
          { id: 'printed', label: text.letter.printed },
        ]}
        onChange={(shown) => setPrinted(shown === 'printed')}
      />
      <Segments
        label={text.language}
        value={language}
        options={[
          { id: 'de', label: text.languages.de },
          { id: 'en', label: text.languages.en },
        ]}
        onChange={(chosen) => setLanguage(chosen === 'en' ? 'en' : 'de')}
      />
    </div>
  )
}

/** Worked out beside the page, with each change. */
function useSampleLetter(
  definition: Definition,
  {
    letter,
    scenario: chosen,
    language,
  }: {
    readonly letter: string
    readonly scenario: string | undefined
    readonly language: Language
  },
): SampleLetter | undefined {
  const holidays = useHolidays()
  const scenario = scenarioOf(definition, chosen)
  const asked = useMemo(
    () => ({ definition, letter, scenario, holidays, language }),
    [definition, letter, scenario, holidays, language],
  )
  return useAnswer('letter', asked)
}

function Notes({
  sample: { isReached, composed },
  language,
}: {
  readonly sample: SampleLetter
  readonly language: Language
}) {
  const text = useTexts(previewTexts)
  const notes = [
    ...(isReached ? [] : [text.notReached]),
    ...(composed.language === language ? [] : [text.letter.onlyGerman]),
    ...(composed.problems.length === 0 ? [] : [text.letter.incomplete]),
  ]
  return notes.map((note) => (
    <p className="st" key={note}>
      <Icon name="warning" size="s" />
      {note}
    </p>
  ))
}

function Sheet({
  definition,
  sample: { composed, number, today },
}: {
  readonly definition: Definition
  readonly sample: SampleLetter
}) {
  const { language } = composed
  const head = useLetterHead(definition, { language, number, date: today })
  return (
    <main aria-label={composed.title}>
      <LetterSheet letter={composed} mark={<House />} head={head} />
    </main>
  )
}
