import { citizenGroup } from '../model/elements.ts'
import type { Localised } from '../model/localised.ts'
import { letterPlace } from './letterPlace.ts'
import { pointerTo } from '../model/pointer.ts'
import { askedIn, type AskedQuestion } from './questions.ts'
import type { Place } from './rule.ts'
import { groupOf } from './groupOf.ts'
import type { Subject } from './subject.ts'

/** A text that tells people what to do, and where it stands. */
export interface Wording {
  readonly place: Place
  /** What the text belongs to, as people call it. */
  readonly of: Localised
  readonly text: string
  readonly reader: 'applicant' | 'office'
  readonly kind: 'step' | 'question' | 'form' | 'page' | 'letter'
  readonly question?: AskedQuestion
  /** Texts beside the name, which can lose a sentence or go. */
  readonly beside?: Readonly<Record<string, Localised | undefined>>
  /** The provision its step rests on. */
  readonly legalBasis?: string | undefined
}

type Texts = Pick<Subject, 'definition' | 'elements'>

export function wordingsOf(subject: Texts): readonly Wording[] {
  return [...ofSteps(subject), ...ofForms(subject), ...ofPage(subject), ...ofLetters(subject)]
}

function ofSteps({ definition, elements }: Texts): readonly Wording[] {
  return elements.map((placed): Wording => {
    const { element, pointer, process, id } = placed
    return {
      place: { pointer, process, element: id },
      of: element.name,
      text: joined([element.name, element.documentation]),
      reader: groupOf(placed, definition) === citizenGroup ? 'applicant' : 'office',
      kind: 'step',
      beside: { documentation: element.documentation },
      legalBasis: 'legalBasis' in element ? element.legalBasis : undefined,
    }
  })
}

function ofForms(subject: Texts): readonly Wording[] {
  const { definition, elements } = subject
  const users = new Map(
    elements.flatMap((placed) =>
      placed.element.type === 'userTask' && placed.element.form !== undefined
        ? [[placed.element.form, placed] as const]
        : [],
    ),
  )
  const readerOf = (form: string): Wording['reader'] => {
    const user = users.get(form)
    return user !== undefined && groupOf(user, definition) === citizenGroup ? 'applicant' : 'office'
  }
  const asked = askedIn(subject).map((one): Wording => ({
    place: one.place,
    of: one.question.question,
    text: joined([one.question.question, one.question.hint]),
    reader: readerOf(one.form),
    kind: 'question',
    question: one,
    beside: { hint: one.question.hint },
  }))
  const around = Object.entries(definition.forms).map(([id, form]): Wording => {
    const user = users.get(id)
    return {
      place: { pointer: pointerTo('forms', id), process: user?.process, element: user?.id },
      of: form.title,
      text: joined([form.title, form.lead, form.confirmation]),
      reader: readerOf(id),
      kind: 'form',
      beside: { lead: form.lead, confirmation: form.confirmation },
    }
  })
  return [...asked, ...around]
}

function ofPage({ definition: { portal } }: Texts): readonly Wording[] {
  if (portal === undefined) return []
  const parts = [
    ...portal.facts.map(({ question, answer, detail }, index) => ({
      pointer: pointerTo('portal', 'facts', index),
      of: question,
      text: joined([answer, detail]),
    })),
    ...portal.steps.map(({ title, text }, index) => ({
      pointer: pointerTo('portal', 'steps', index),
      of: title,
      text: joined([title, text]),
    })),
  ]
  return parts.map(({ pointer, ...said }) => ({
    ...said,
    place: { pointer },
    reader: 'applicant',
    kind: 'page',
  }))
}

/** How to appeal is for the law to say. */
function ofLetters(subject: Texts): readonly Wording[] {
  return Object.entries(subject.definition.letters).flatMap(([id, { title, blocks }]) =>
    blocks.flatMap(({ block, text }, index): readonly Wording[] =>
      block === 'appeal'
        ? []
        : [
            {
              place: letterPlace(subject, id, 'blocks', index),
              of: title,
              text: text.de,
              reader: 'applicant',
              kind: 'letter',
            },
          ],
    ),
  )
}

function joined(texts: readonly (Localised | undefined)[]): string {
  return texts.flatMap((text) => (text === undefined ? [] : [text.de])).join('\n')
}
