import { contextOf } from '#shared/engine/context.ts'
import { environmentOf } from '#shared/feel/environment.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { composeLetter } from '#shared/letters/compose.ts'
import type { City } from '#shared/model/city.ts'
import type { Letter } from '#shared/model/content.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'
import { connectorTexts } from '#shared/text/connectors.ts'
import type { Delivery, JobResult, JobRunner } from '../../hosts/host.ts'
import type { Database } from '../../storage/database.ts'
import type { Mailer } from '../mail/mailer.ts'
import { send } from '../mail/send.ts'
import { toSheet } from './sheet.ts'
import {
  findLetter,
  provideLetter,
  recordNotice,
  type FoundLetter,
  type ProvidedLetter,
} from './store.ts'
import { typeset, type Typeset } from './typeset.ts'

// Incidents are read by operators of a German administration, so their cause is kept in German.
const texts = connectorTexts.de

export interface LetterOptions {
  readonly db: Database
  readonly city: City
  readonly mailer: Mailer
  readonly report: (error: unknown) => void
  readonly typeset?: Typeset
}

/** Typesets a letter, lays it into the person's mailbox and says by mail that it is there. */
export function createLetterConnector(options: LetterOptions): JobRunner {
  return {
    async run(delivery) {
      const id = delivery.job.kind === 'letter' ? delivery.job.letter : delivery.job.kind
      const letter = referred(delivery.definition.letters, id)
      if (letter === undefined) return { problem: texts.letterUnknown(id), final: true }
      const data = dataOf(delivery, options.city)
      const provided =
        findLetter(options.db, delivery.jobId) ??
        (await provide(options, delivery, { id, letter, data }))
      if ('problem' in provided) return provided
      const problem = await notify(options, delivery, { letter, provided })
      if (problem !== undefined) return problem
      const { kind, provisionedAt } = provided
      return { output: { letter: provided.id, kind, provisionedAt } }
    },
  }
}

function dataOf({ definition, instance, ...stamp }: Delivery, { holidays }: City): JsonObject {
  return contextOf(instance, { definition, environment: environmentOf(stamp, holidays) })
}

interface Asked {
  readonly id: string
  readonly letter: Letter
  /** What its expressions see. */
  readonly data: JsonObject
}

type Problem = Extract<JobResult, { problem: string }>

async function provide(
  options: LetterOptions,
  delivery: Delivery,
  asked: Asked,
): Promise<FoundLetter | Problem> {
  const made = await make(options, delivery, asked)
  if ('problem' in made) return made
  let found: FoundLetter | undefined
  await delivery.write((isAwaited) => {
    if (isAwaited) found = provideLetter(options.db, delivery, { letter: asked.id, ...made })
  })
  if (found !== undefined) return found
  throw new Error(`letter of job ${delivery.jobId}: called off while it was typeset`)
}

async function make(
  { city, report, typeset: print = typeset }: LetterOptions,
  { definition, instance, at, today }: Delivery,
  { id, letter, data }: Asked,
): Promise<Made | Problem> {
  const composed = composeLetter(letter, {
    scope: caseScope(definition),
    data,
    environment: environmentOf({ at, today }, city.holidays),
    language: 'de', // the official language (§ 23 VwVfG)
    timeZone: city.timeZone,
  })
  if (composed.problems.length > 0) return { problem: texts.letterNotComposed(id), final: true }
  try {
    const occasion = { city, department: definition.owner, number: instance.number, today }
    return { composed, pdf: await print(toSheet(composed, occasion)) }
  } catch {
    // Typst will refuse the same text again: a person has to look. Its message quotes the text.
    report(new Error('letter: the typesetter refused it'))
    return { problem: texts.letterNotTypeset(id), final: true }
  }
}

type Made = Pick<ProvidedLetter, 'composed' | 'pdf'>

interface Notice {
  readonly letter: Letter
  readonly provided: FoundLetter
}

/** Who gave no address finds the letter in the portal. */
async function notify(
  options: LetterOptions,
  { instance, jobId, at, write }: Delivery,
  { letter, provided }: Notice,
): Promise<Problem | undefined> {
  const to = instance.identity?.email
  if (to === undefined || provided.noticeSentAt !== null) return undefined
  const { subject, text } = letter.notice
  const problem = await send(options, { to, subject: subject.de, text: text.de, key: jobId })
  if (problem === undefined) await write(() => recordNotice(options.db, provided.id, at))
  return problem
}
